import { setTimeout as sleep } from 'node:timers/promises';
import { operationsOfEvery, type OutputOf, type Service, services } from '@custodian/contracts';
import type { Client } from '../api/client';

type Standing = OutputOf<(typeof operationsOfEvery)[Service]['keys']['get']>;

const pauseMs = 2_000;

/** Begins a rotation in every service, or goes on with the one under way, and waits until each has retired its old keys. Stopped and run again it goes on. */
export async function rotate(client: Client, say: (line: string) => void, pause = pauseMs): Promise<void> {
  for (const service of services) {
    await client.call(operationsOfEvery[service].keys.rotate, {});
    say(`${service}: begun`);
  }
  for (const service of services) {
    let standing = await standingOf(client, service);
    for (; !isDone(standing); standing = await standingOf(client, service)) {
      say(inWords(service, standing));
      await sleep(pause);
    }
    say(inWords(service, standing));
  }
}

/** One line on the keys of a service. */
export function inWords(service: string, { keys, rowsLeft }: Standing): string {
  const used = keys.filter(({ state }) => state !== 'retired');
  const under = [...new Set(keys.map(({ wrappedUnder }) => wrappedUnder))].sort();
  return `${service}: ${used.map(({ purpose, version, state }) => `${purpose} v${version} ${state}`).join(', ')}; ${rowsLeft} rows to seal anew; wrapped under ${under.join(', ')}`;
}

export function standingOf(client: Client, service: Service): Promise<Standing> {
  return client.call(operationsOfEvery[service].keys.get, {});
}

/** Done when one key of each kind is in use, and nothing is under another. */
function isDone({ keys, rowsLeft }: Standing): boolean {
  return rowsLeft === 0 && keys.filter(({ state }) => state !== 'retired').length === 2;
}
