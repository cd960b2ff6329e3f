import type { AuthoritySpec } from '../authority-spec';
import { applyToMongo, type Separation } from './apply-to-mongo';
import { applyToRedis } from './apply-to-redis';
import type { Passwords } from './passwords';

/** On which of its servers an authority's services have users of their own. */
export interface Separations {
  readonly mongo: Separation;
  readonly rabbit: Separation;
  readonly redis: Separation;
}

/** Makes the services' users of MongoDB and Redis; those of the broker are made when it serves. */
export async function applyPrivileges({ authority, mongo, rabbit, redis }: Pick<AuthoritySpec, 'authority' | 'mongo' | 'rabbit' | 'redis'>, passwords: Passwords): Promise<Separations> {
  const [inMongo, inRedis] = await Promise.all([applyToMongo(mongo.url, authority, passwords), applyToRedis(redis.url, authority, passwords)]);
  return { mongo: inMongo, redis: inRedis, rabbit: rabbit.managementUrl === undefined ? { sharedBecause: 'RabbitMQ has no RABBITMQ_MANAGEMENT_URL' } : 'own' };
}

/** One sentence for each server on which the services are not told apart. */
export function warningsOf(separations: Separations): string[] {
  return Object.values(separations)
    .filter((separation: Separation) => separation !== 'own')
    .map(({ sharedBecause }) => `${sharedBecause}: all services share one user there, with all its rights`);
}
