import type { Service } from '@custodian/contracts';
import { collectionsOf } from './collections';

/** A role and its one user, both called as the service, in the database they are for. */
export interface DatabaseRole {
  readonly database: string;
  readonly name: string;
  readonly privileges: readonly { readonly resource: { readonly db: string; readonly collection: string }; readonly actions: readonly string[] }[];
}

/** What a service may do in its own database: in each collection what it does there, and nothing anywhere else. */
export function serviceRole(service: Service, database: string): DatabaseRole {
  const privileges = [...collectionsOf(service)].map(([collection, { documents, makesIndexes }]) => ({
    resource: { db: database, collection },
    actions: [...documents, 'listIndexes', ...(makesIndexes ? ['createCollection', 'createIndex'] : [])],
  }));
  return { database, name: service, privileges };
}

/** What the same service may do where the heads of its chain are copied to: add one. */
export function headsRole(service: Service, database: string): DatabaseRole {
  return { database, name: service, privileges: [{ resource: { db: database, collection: service }, actions: ['insert'] }] };
}

/** The URL of a database as a user of that database; for one or more hosts. Throws where it is no MongoDB URL. */
export function mongoUrlAs(url: string, { database, user, password }: { readonly database: string; readonly user: string; readonly password: string }): string {
  const parts = /^(?<scheme>mongodb(?:\+srv)?:\/\/)(?:[^@/]*@)?(?<hosts>[^/?]+)(?:\/[^?]*)?(?:\?(?<options>.*))?$/u.exec(url)?.groups;
  if (!parts) throw new Error('MONGODB_URL is not the URL of a MongoDB server');
  const options = new URLSearchParams(parts['options']);
  options.delete('authMechanism');
  options.set('authSource', database);
  return `${parts['scheme'] ?? ''}${encodeURIComponent(user)}:${encodeURIComponent(password)}@${parts['hosts'] ?? ''}/?${options.toString()}`;
}
