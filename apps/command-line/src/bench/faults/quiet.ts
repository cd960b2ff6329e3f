import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { callManagement } from '../../backing/rabbitmq-management';
import type { PrivateAuthority } from '../private-authority';
import type { Databases } from './databases';

const queues = z.array(z.object({ name: z.string(), messages: z.number().default(1) }));

/** What is still on its way somewhere. */
export interface Unsettled {
  /** Outbox rows not sent. */
  readonly pending: number;
  /** Messages that wait for one before them. */
  readonly held: number;
  /** Messages in any queue, waiting ladders included. */
  readonly queued: number;
  /** Checks that are still to be made. */
  readonly waitingChecks: number;
}

/** Waits until nothing is on its way any more, three looks in a row; gives what is left when `limit` milliseconds are over. */
export async function untilQuiet<T extends Readonly<Record<keyof T, number>>>(look: () => Promise<T>, limit: number): Promise<T> {
  const end = Date.now() + limit;
  for (let quiet = 0; ; ) {
    const left = await look();
    quiet = Object.values<number>(left).every((count) => count === 0) ? quiet + 1 : 0;
    if (quiet === 3 || Date.now() > end) return left;
    // Longer than the broker takes to count its queues anew.
    await sleep(1_200);
  }
}

/** Looks at one authority. */
export async function unsettled({ rabbit, deployment }: Pick<PrivateAuthority, 'rabbit' | 'deployment'>, databases: Databases): Promise<Unsettled> {
  const counted = async (collection: string, filter: object): Promise<number> => {
    const counts = await Promise.all(databases.services.map((service) => databases.of(service).collection(collection).countDocuments(filter)));
    return counts.reduce((sum, count) => sum + count, 0);
  };
  return {
    pending: await counted('outbox', { status: 'pending' }),
    held: await counted('held', {}),
    queued: await queuedIn(rabbit, deployment.authority),
    waitingChecks: await databases.of('enquiry-service').collection('enquiries').countDocuments({ 'waiting.nextAt': { $exists: true } }),
  };
}

/** Messages in any queue of a vhost. */
export async function queuedIn({ managementUrl }: PrivateAuthority['rabbit'], vhost: string): Promise<number> {
  const listed = queues.parse(await callManagement(managementUrl ?? '', 'GET', `/queues/${encodeURIComponent(vhost)}`));
  return listed.reduce((sum, { messages }) => sum + messages, 0);
}
