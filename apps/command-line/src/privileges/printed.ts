import { createHash } from 'node:crypto';
import { services } from '@custodian/contracts';
import { trailIndexes } from '../../../../libs/audit/src/trail-indexes';
import { databaseOf } from '../deployment/apps';
import { headsDatabaseOf } from '../deployment/audit-keys';
import { brokerDefinitions } from '../deployment/privileges/broker-definitions';
import { type DatabaseRole, headsRole, serviceRole } from '../deployment/privileges/database-roles';
import type { Passwords, System } from '../deployment/privileges/passwords';
import { appsInRedis, redisUser } from '../deployment/privileges/redis-users';

export const servers = ['mongodb', 'rabbitmq', 'redis'] as const;
export type Printed = (typeof servers)[number];

/**
 * What an operator can run by hand: RabbitMQ's definitions for `rabbitmqctl import_definitions`, a script for `mongosh` that reads the passwords from
 * the file named by PASSWORDS, and lines for `redis-cli` or an ACL file. Passwords stand in it as hashes, or not at all.
 */
export function printed(server: Printed, authority: string, passwords: Passwords): string {
  if (server === 'rabbitmq') return JSON.stringify(brokerDefinitions({ vhost: authority, passwords }), null, 2);
  return (server === 'redis' ? redisLines(authority, passwords) : mongoLines(authority)).join('\n');
}

function redisLines(authority: string, passwords: Passwords): string[] {
  return appsInRedis.map((app) => {
    const password = passwords('redis', app);
    const hash = `#${createHash('sha256').update(password).digest('hex')}`;
    return ['ACL', 'SETUSER', ...redisUser(authority, app, password).map((rule) => (rule === `>${password}` ? hash : rule))].join(' ');
  });
}

function mongoLines(authority: string): string[] {
  const heads = headsDatabaseOf(authority);
  return [
    "const passwords = JSON.parse(require('fs').readFileSync(process.env.PASSWORDS, 'utf8'));",
    'function make(database, name, privileges, password) {',
    '  const there = db.getSiblingDB(database);',
    '  if (there.getRole(name)) there.updateRole(name, { privileges, roles: [] }); else there.createRole({ role: name, privileges, roles: [] });',
    "  const user = { pwd: passwords[password], roles: [name], mechanisms: ['SCRAM-SHA-256'] };",
    '  if (there.getUser(name)) there.updateUser(name, user); else there.createUser({ user: name, ...user });',
    '}',
    ...services.flatMap((service) => {
      const database = databaseOf(authority, service);
      return [making(serviceRole(service, database), 'mongodb'), making(headsRole(service, heads), 'audit-heads'), ...indexesIn(database)];
    }),
  ];
}

function making({ database, name, privileges }: DatabaseRole, system: System): string {
  return `make(${[database, name, privileges, `${system}/${name}`].map((part) => JSON.stringify(part)).join(', ')});`;
}

function indexesIn(database: string): string[] {
  return Object.entries(trailIndexes).flatMap(([collection, indexes]) =>
    indexes.map(({ key, ...options }) => `db.getSiblingDB(${JSON.stringify(database)}).getCollection(${JSON.stringify(collection)}).createIndex(${JSON.stringify(key)}, ${JSON.stringify(options)});`));
}
