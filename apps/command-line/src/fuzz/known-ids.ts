import { catalogue } from '@custodian/contracts';
import { z } from 'zod';
import type { Client } from '../api/client';

/** Ids that exist, by the name of the field that holds one: without them nearly every call would meet only "not found". */
export type KnownIds = Readonly<Record<string, readonly string[]>>;

const uuid = z.uuid();

/** Every id in what these people are answered when they ask for each list there is. */
export async function knownIds(people: readonly Client[]): Promise<KnownIds> {
  const found = new Map<string, Set<string>>();
  const lists = catalogue.operations.filter(({ kind, http, input }) => kind === 'query' && http?.path.includes(':') === false && input.safeParse({}).success);
  for (const list of lists) {
    for (const person of people) {
      const answer = await person.send(list, {});
      if (answer.ok) gather(await answer.json(), found);
    }
  }
  return Object.fromEntries([...found].map(([name, ids]) => [name, [...ids].sort()]));
}

function gather(value: unknown, found: Map<string, Set<string>>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, each] of Object.entries(value)) {
    if (name.endsWith('Id') && uuid.safeParse(each).success) found.set(name, (found.get(name) ?? new Set()).add(String(each)));
    gather(each, found);
  }
}
