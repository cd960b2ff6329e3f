import { services } from '@custodian/contracts';
import { mongo } from 'mongoose';
import { z } from 'zod';
import { AuditStore } from '../../../../../libs/audit/src/audit-store';
import { databaseOf } from '../apps';
import { headsDatabaseOf } from '../audit-keys';
import { type DatabaseRole, headsRole, serviceRole } from './database-roles';
import type { Passwords } from './passwords';

const asked = z.object({ authInfo: z.object({ authenticatedUsers: z.array(z.unknown()) }) });
const listed = z.object({ roles: z.array(z.unknown()) });
const users = z.object({ users: z.array(z.unknown()) });

/** `own`: each service has a user of its own. Otherwise why they all connect by the URL as it was given. */
export type Separation = 'own' | { readonly sharedBecause: string };

/**
 * Makes one user for each service, who may do what the service does in its own database, another for its chain's heads, and the trail's indexes, which
 * no service may make. Brings up to date what is there. Where the URL's user may not make users, or the server asks nobody who they are, nothing is made.
 */
export function applyToMongo(url: string, authority: string, passwords: Passwords): Promise<Separation> {
  return makeUsers(url, async (client, makeUser) => {
    await Promise.all(services.map(async (service) => {
      const database = databaseOf(authority, service);
      await makeUser(serviceRole(service, database), passwords('mongodb', service));
      await makeUser(headsRole(service, headsDatabaseOf(authority)), passwords('audit-heads', service));
      await new AuditStore(client.db(database)).prepare();
    }));
  });
}

type MakeUser = (role: DatabaseRole, password: string) => Promise<void>;

/** Makes users with their roles, or brings them up to date, where the server asks who one is and the URL's user may make any. */
export async function makeUsers(url: string, make: (client: mongo.MongoClient, makeUser: MakeUser) => Promise<void>): Promise<Separation> {
  const client = new mongo.MongoClient(url);
  try {
    const { authInfo } = asked.parse(await client.db('admin').command({ connectionStatus: 1 }));
    if (authInfo.authenticatedUsers.length === 0) return { sharedBecause: 'MongoDB asks nobody who they are' };
    await make(client, (role, password) => makeOne(client, role, password));
    return 'own';
  } catch (thrown) {
    if (mayNot(thrown)) return { sharedBecause: 'the user of MONGODB_URL may not make users' };
    throw thrown;
  } finally {
    await client.close();
  }
}

/** Removes what was made for an authority: its databases with their users. */
export async function removeFromMongo(url: string, authority: string): Promise<void> {
  const client = new mongo.MongoClient(url);
  try {
    for (const name of [headsDatabaseOf(authority), ...services.map((service) => databaseOf(authority, service))]) {
      const database = client.db(name);
      await database.command({ dropAllUsersFromDatabase: 1 });
      await database.command({ dropAllRolesFromDatabase: 1 });
      await database.dropDatabase();
    }
  } finally {
    await client.close();
  }
}

async function makeOne(client: mongo.MongoClient, { database, name, privileges }: DatabaseRole, pwd: string): Promise<void> {
  const db = client.db(database);
  const role = listed.parse(await db.command({ rolesInfo: name })).roles.length === 0 ? 'createRole' : 'updateRole';
  await db.command({ [role]: name, privileges, roles: [] });
  const user = users.parse(await db.command({ usersInfo: name })).users.length === 0 ? 'createUser' : 'updateUser';
  await db.command({ [user]: name, pwd, roles: [name], mechanisms: ['SCRAM-SHA-256'] });
}

function mayNot(thrown: unknown): boolean {
  return thrown instanceof mongo.MongoServerError && thrown.code === 13;
}
