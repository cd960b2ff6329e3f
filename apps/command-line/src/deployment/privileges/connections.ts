import { services, type Service } from '@custodian/contracts';
import { urlAs } from '../../backing/server-account';
import { databaseOf } from '../apps';
import { headsDatabaseOf } from '../audit-keys';
import type { AuthoritySpec } from '../authority-spec';
import { serviceBrokerUrl } from './apply-to-broker';
import type { Separations } from './apply';
import { brokerUserOf } from './broker-definitions';
import { mongoUrlAs } from './database-roles';
import type { Passwords } from './passwords';
import { appsInRedis, redisUserOf } from './redis-users';

/** What the services' own users are known by, and on which servers they have any. */
export interface Access {
  readonly passwords: Passwords;
  readonly separations: Separations;
}

type Servers = Pick<AuthoritySpec, 'authority' | 'mongo' | 'rabbit' | 'redis'>;

/** The settings by which one app reaches its servers, as the user it is there. */
export function connectionsOf(app: string, servers: Servers, access: Access): Record<string, string> {
  const service = services.find((known) => known === app);
  if (service === undefined) return redisOf(app, servers, access);
  const { authority, rabbit } = servers;
  const { passwords, separations } = access;
  return {
    ...databasesOf(service, servers, access),
    RABBITMQ_URL: serviceBrokerUrl(rabbit, authority, brokerUserOf(authority, service), passwords('rabbitmq', service)),
    RABBITMQ_USERS: separations.rabbit === 'own' ? 'own' : 'shared',
    ...redisOf(service, servers, access),
  };
}

function redisOf(app: string, { authority, redis }: Servers, { passwords, separations }: Access): Record<string, string> {
  const known = appsInRedis.find((each) => each === app);
  if (known === undefined) return {};
  return { REDIS_URL: separations.redis === 'own' ? urlAs(redis.url, redisUserOf(authority, known), passwords('redis', known)) : redis.url };
}

function databasesOf(service: Service, { authority, mongo }: Servers, { passwords, separations }: Access): Record<string, string> {
  const [database, heads] = [databaseOf(authority, service), headsDatabaseOf(authority)];
  const own = separations.mongo === 'own';
  return {
    MONGODB_URL: own ? mongoUrlAs(mongo.url, { database, user: service, password: passwords('mongodb', service) }) : mongo.url,
    MONGODB_DATABASE: database,
    AUDIT_HEADS_URL: own ? mongoUrlAs(mongo.url, { database: heads, user: service, password: passwords('audit-heads', service) }) : mongo.url,
    AUDIT_HEADS_DATABASE: heads,
  };
}
