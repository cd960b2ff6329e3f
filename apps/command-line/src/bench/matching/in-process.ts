import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { learnt, MatchingIndex } from '@custodian/matching';
import type { Finder } from './finder';
import type { TestSet } from './test-set';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const mostOffered = 20;

/** What is built in this process, with how long that takes and how much memory is then in use that was not before. */
export function measured<T>(build: () => T): { readonly built: T; readonly buildSeconds: number; readonly memoryMb: number } {
  const before = memory();
  const from = performance.now();
  const built = build();
  return { built, buildSeconds: (performance.now() - from) / 1_000, memoryMb: Math.max(0, memory() - before) / 1e6 };
}

/** The index of the register's check, in this process. */
export function inProcess({ people }: TestSet): Finder & { readonly index: MatchingIndex } {
  const { built: index, ...cost } = measured(() => {
    const made = new MatchingIndex(learnt);
    for (const { id, person } of people) made.put(id, person);
    return made;
  });
  return {
    name: 'ours', index, tells: { scores: true, addresses: true }, close: () => undefined, ...cost,
    find: ({ sought, today }) => {
      const { matches, neighbours, capped } = index.search(sought, today);
      return { candidates: matches.slice(0, mostOffered).map(({ id, score, band }) => ({ id, score, band })), sameAddress: neighbours.filter(({ sameAddress }) => sameAddress).map(({ id }) => id), capped };
    },
  };
}

/** What is in use after a collection. */
function memory(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
