import { services } from '@custodian/contracts';
import { z } from 'zod';
import type { Broker } from '../../backing/backing-server';
import { callManagement, vhostUrl } from '../../backing/rabbitmq-management';
import { brokerDefinitions, brokerUserOf, type BrokerDefinitions } from './broker-definitions';

const declared = z.array(z.object({ name: z.string(), arguments: z.record(z.string(), z.unknown()) }));

/**
 * Makes the vhost, the whole bus in it and the services' users, or brings them up to date. A broker without a management URL is left as it is.
 * Throws where the broker holds a queue of ours with other properties: it has to be drained and deleted by a person.
 */
export async function applyToBroker(rabbit: Broker, plan: Omit<Parameters<typeof brokerDefinitions>[0], 'owner'>): Promise<void> {
  const { managementUrl } = rabbit;
  if (managementUrl === undefined) return;
  const definitions = brokerDefinitions({ ...plan, owner: decodeURIComponent(new URL(managementUrl).username) });
  await callManagement(managementUrl, 'POST', '/definitions', definitions);
  mustBeAsWanted(definitions, declared.parse(await callManagement(managementUrl, 'GET', `/queues/${encodeURIComponent(plan.vhost)}?columns=name,arguments`)));
}

/** Removes the vhost with all its queues, and its services' users. */
export async function removeFromBroker({ managementUrl }: Broker, vhost: string): Promise<void> {
  if (managementUrl === undefined) return;
  await callManagement(managementUrl, 'DELETE', `/vhosts/${encodeURIComponent(vhost)}`);
  await callManagement(managementUrl, 'POST', '/users/bulk-delete', { users: services.map((service) => brokerUserOf(vhost, service)) });
}

/** Where one of the services connects: as itself, or on a broker without a management URL as everybody does. */
export function serviceBrokerUrl(rabbit: Broker, vhost: string, user: string, password: string): string {
  const url = new URL(vhostUrl(rabbit, vhost));
  if (rabbit.managementUrl === undefined) return url.href;
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  return url.href;
}

function mustBeAsWanted({ queues }: BrokerDefinitions, found: z.output<typeof declared>): void {
  for (const wanted of queues) {
    const there = found.find(({ name }) => name === wanted.name);
    const other = Object.entries(wanted.arguments).find(([name, value]) => there?.arguments[name] !== value);
    if (other !== undefined) throw new Error(`Queue ${wanted.name} exists on the broker with another ${other[0]} than this version declares. Drain and delete it, then start again.`);
  }
}
