import { createHash, randomBytes } from 'node:crypto';
import { catalogue, services, type Service } from '@custodian/contracts';
import { againExchange, eventsExchange, operationsExchange, queueOf, retryExchange, wholeTopology } from '../../../../../libs/messaging/src/bus/topology';
import { ladderMs, type Messages } from '../../../../../libs/messaging/src/options';
import type { Passwords } from './passwords';

/** Who a service is to the broker, which knows users for all its vhosts together. */
export function brokerUserOf(authority: string, service: Service): string {
  return `${authority}.${service}`;
}

/** What a user may do in one vhost, as patterns of names; in topics, as a pattern of routing keys. */
export interface BrokerRights {
  readonly configure: string;
  readonly write: string;
  readonly read: string;
  /** What it may announce on the exchange of events. */
  readonly announces: string;
}

/**
 * What a service may do: consume its own queues, call, announce its own streams, and give a message to itself again. It declares nothing and binds nothing.
 * `amq.default` is where answers go to whoever asked; what else could be sent by it is parked by the user it comes from.
 */
export function brokerRightsOf(service: Service, { events }: Messages, rungs: number): BrokerRights {
  const streams = [...new Set(events.filter(({ owner }) => owner === service).map(({ stream }) => stream))];
  const retries = Array.from({ length: rungs }, (_, index) => retryExchange(service, index + 1));
  return {
    configure: '^$',
    write: exactly([eventsExchange, operationsExchange, againExchange(service), ...retries, 'amq.default']),
    read: exactly((['events', 'commands', 'queries', 'parked'] as const).map((kind) => queueOf(service, kind))),
    announces: streams.length === 0 ? '^$' : `^(${streams.map(literal).join('|')})\\.[a-z0-9.-]+$`,
  };
}

interface Plan {
  readonly vhost: string;
  readonly passwords: Passwords;
  /** A user who may do everything in the vhost, to look into it. */
  readonly owner?: string;
  readonly messages?: Messages;
  readonly ladder?: readonly number[];
}

/** The vhost, the whole bus in it and one user for each service, as RabbitMQ's own definitions: imported by `rabbitmqctl import_definitions` or the management API. */
export function brokerDefinitions({ vhost, passwords, owner, messages = catalogue, ladder = ladderMs }: Plan) {
  const { exchanges, queues, bindings } = wholeTopology(messages, ladder);
  const users = services.map((service) => ({ service, user: brokerUserOf(vhost, service), rights: brokerRightsOf(service, messages, ladder.length) }));
  const everything = owner === undefined ? [] : [{ user: owner, vhost, configure: '.*', write: '.*', read: '.*' }];
  return {
    vhosts: [{ name: vhost }],
    users: users.map(({ service, user }) => ({ name: user, password_hash: hashed(passwords('rabbitmq', service)), hashing_algorithm: 'rabbit_password_hashing_sha256', tags: [] })),
    permissions: [...everything, ...users.map(({ user, rights: { configure, write, read } }) => ({ user, vhost, configure, write, read }))],
    topic_permissions: users.map(({ user, rights }) => ({ user, vhost, exchange: eventsExchange, write: rights.announces, read: '^$' })),
    exchanges: exchanges.map(({ name, type }) => ({ name, vhost, type, durable: true, auto_delete: false, internal: false, arguments: {} })),
    queues: queues.map(({ name, arguments: args }) => ({ name, vhost, durable: true, auto_delete: false, arguments: args })),
    bindings: bindings.map(({ queue, exchange, routingKey }) => ({ source: exchange, vhost, destination: queue, destination_type: 'queue', routing_key: routingKey, arguments: {} })),
  };
}

export type BrokerDefinitions = ReturnType<typeof brokerDefinitions>;

/** RabbitMQ's form: base64 of a salt of four bytes and the SHA-256 of salt and password. */
function hashed(password: string): string {
  const salt = randomBytes(4);
  return Buffer.concat([salt, createHash('sha256').update(salt).update(password).digest()]).toString('base64');
}

function exactly(names: readonly string[]): string {
  return `^(${names.map(literal).join('|')})$`;
}

function literal(name: string): string {
  return name.replaceAll('.', '\\.');
}
