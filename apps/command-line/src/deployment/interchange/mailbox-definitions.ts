import { createHash, randomBytes } from 'node:crypto';

/** The vhost an authority has at the interchange. */
export function mailboxVhostOf(code: string): string {
  return `interchange.${code}`;
}

/** An authority's one user at the interchange, in its own vhost. */
export function mailboxUserOf(code: string): string {
  return `interchange.${code}`;
}

/** Who reads and writes across all vhosts of an interchange. */
export function routerUserOf(interchange: string): string {
  return `${interchange}.router`;
}

/** What an authority may do: write to `outbound` and read its `mailbox`. */
const authorityRights = { configure: '^$', write: '^outbound$', read: '^mailbox$' };
/** What the router may do: the other way round. It writes to mailboxes through the default exchange. */
const routerRights = { configure: '^$', write: '^amq\\.default$', read: '^outbound$' };

// A mailbox keeps what comes while its authority is away: until so much of it waits, then nothing more is taken, and senders send again.
const mostBytes = 4 * 1024 ** 3;
const queueArguments = { 'x-queue-type': 'quorum', 'x-overflow': 'reject-publish', 'x-max-length-bytes': mostBytes };

export interface Holder {
  readonly code: string;
  readonly password: string;
}

interface Plan {
  /** The interchange's own name. */
  readonly interchange: string;
  readonly routerPassword: string;
  readonly authorities: readonly Holder[];
  /** A user who may look into everything. */
  readonly owner?: string;
}

/** The vhosts, users and rights of an interchange as RabbitMQ's own definitions: imported by `rabbitmqctl import_definitions` or the management API. */
export function mailboxDefinitions({ interchange, routerPassword, authorities, owner }: Plan) {
  const router = routerUserOf(interchange);
  const vhosts = authorities.map(({ code }) => mailboxVhostOf(code));
  const user = (name: string, password: string) => ({ name, password_hash: hashed(password), hashing_algorithm: 'rabbit_password_hashing_sha256', tags: [] });
  const own = owner === undefined ? [] : [{ user: owner, configure: '.*', write: '.*', read: '.*' }];
  return {
    vhosts: vhosts.map((name) => ({ name })),
    users: [user(router, routerPassword), ...authorities.map(({ code, password }) => user(mailboxUserOf(code), password))],
    permissions: authorities.flatMap(({ code }) =>
      [{ user: mailboxUserOf(code), ...authorityRights }, { user: router, ...routerRights }, ...own].map((right) => ({ vhost: mailboxVhostOf(code), ...right }))),
    exchanges: vhosts.map((vhost) => ({ name: 'outbound', vhost, type: 'direct', durable: true, auto_delete: false, internal: false, arguments: {} })),
    queues: vhosts.flatMap((vhost) => ['outbound', 'mailbox'].map((name) => ({ name, vhost, durable: true, auto_delete: false, arguments: queueArguments }))),
    bindings: vhosts.map((vhost) => ({ source: 'outbound', vhost, destination: 'outbound', destination_type: 'queue', routing_key: 'outbound', arguments: {} })),
  };
}

/** RabbitMQ's form: base64 of a salt of four bytes and the SHA-256 of salt and password. */
function hashed(password: string): string {
  const salt = randomBytes(4);
  return Buffer.concat([salt, createHash('sha256').update(salt).update(password).digest()]).toString('base64');
}
