import { mongo } from 'mongoose';
import { z } from 'zod';
import { type ServerAccount, urlAs } from './server-account';

const replicaSet = z.object({ config: z.looseObject({ version: z.number(), members: z.tuple([z.looseObject({ host: z.string() })]) }) });

/** The URL of a replica set of one on this machine. */
export function replicaSetUrl(port: number, host = '127.0.0.1'): string {
  return `mongodb://${host}:${port}/?replicaSet=rs0&directConnection=true`;
}

/** The URL of the server as another member of its set would reach it, who may do everything from the first moment on. */
export function memberUrl(port: number, keyFileContent: string): string {
  return urlAs(`mongodb://127.0.0.1:${port}/?directConnection=true&authSource=local&authMechanism=SCRAM-SHA-256`, '__system', keyFileContent);
}

/** Makes its administrator, or gives it this password. */
export async function ensureAdministrator(url: string, { user, password }: ServerAccount): Promise<void> {
  await asAdmin(url, async (admin) => {
    const roles = [{ role: 'root', db: 'admin' }];
    const { users } = z.object({ users: z.array(z.unknown()) }).parse(await admin.command({ usersInfo: user }));
    await admin.command(users.length === 0 ? { createUser: user, pwd: password, roles } : { updateUser: user, pwd: password, roles });
  });
}

/**
 * Makes the server a replica set of one, if it is not yet one, and settles until it takes writes. Throws while it is not ready.
 * `member` is the address it knows itself by (host:port); data moved to another port is told so.
 */
export async function ensurePrimary(url: string, member: string): Promise<void> {
  const direct = url.replace('replicaSet=rs0&', '');
  await asAdmin(direct, async (admin) => {
    const hello = await admin.command({ hello: 1 });
    if (hello['isWritablePrimary'] === true) return;
    if (hello['setName'] === undefined) await initiate(admin, member);
    throw new Error('no primary yet');
  });
}

/** Throws unless the server of this URL is a replica set: transactions need one. */
export async function mustBeReplicaSet(url: string): Promise<void> {
  await asAdmin(url, async (admin) => {
    const hello = await admin.command({ hello: 1 });
    if (hello['setName'] === undefined) throw new Error('it is not a replica set');
  });
}

async function asAdmin(url: string, work: (admin: mongo.Db) => Promise<void>): Promise<void> {
  const client = new mongo.MongoClient(url, { serverSelectionTimeoutMS: 2_000 });
  try {
    await work(client.db('admin'));
  } finally {
    await client.close();
  }
}

async function initiate(admin: mongo.Db, member: string): Promise<void> {
  const known = replicaSet.safeParse(await admin.command({ replSetGetConfig: 1 }).catch(() => ({})));
  if (!known.success) {
    await admin.command({ replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host: member }] } });
    return;
  }
  const { config } = known.data;
  if (config.members[0].host === member) return;
  const moved = { ...config, version: config.version + 1, members: [{ ...config.members[0], host: member }] };
  await admin.command({ replSetReconfig: moved, force: true });
}
