import type { MatchingIndex, Parameters } from '@custodian/matching';
import type { TestSet } from '../test-set';

const alarms = { possible: 0.08, probable: 0.02, certain: 0.001 };
/** Of the addresses that were compared at all. */
const sameAddressFound = 0.99;
const chance = 0.95;

interface Chosen {
  readonly bands: Parameters['bands'];
  readonly report: readonly string[];
}

/** Sets each band where so many searches for somebody who is not there would tell of somebody, and writes the curve down. */
export function thresholdsFor({ asked }: TestSet, index: MatchingIndex): Chosen {
  const wrong: number[] = [];
  const right: number[] = [];
  const addresses: number[] = [];
  for (const { sought, today, matchIds, sameAddressIds } of asked) {
    const { matches, neighbours } = index.search(sought, today);
    const scoreOf = (ids: readonly string[], most: number) => matches.slice(0, most).find(({ id }) => ids.includes(id))?.score ?? -Infinity;
    if (matchIds.length > 0) right.push(scoreOf(matchIds, 5));
    else wrong.push(matches.find(({ id }) => !sameAddressIds.includes(id))?.score ?? -Infinity);
    for (const id of sameAddressIds) if (!matchIds.includes(id)) addresses.push(neighbours.find((neighbour) => neighbour.id === id)?.score ?? -Infinity);
  }
  wrong.sort((one, two) => two - one);
  const compared = addresses.filter((score) => score > -Infinity).sort((one, two) => two - one);
  const at = (share: number) => round((wrong[Math.floor(share * wrong.length)] ?? 0) + 0.01);
  const found = (share: number) => right.filter((score) => score >= at(share)).length / right.length;
  const curve = [0.01, 0.05, 0.1, 0.2].map((share) => `${100 * share} %: ${(100 * found(share)).toFixed(2)} %`);
  return {
    bands: { possible: at(alarms.possible), probable: at(alarms.probable), certain: at(alarms.certain), chance, sameAddress: round(compared[Math.floor(sameAddressFound * compared.length)] ?? 0) },
    report: [`Right one among the first five, against how often somebody is told of where nobody is right: ${curve.join(', ')}.`, `Bands are set where ${Object.entries(alarms).map(([band, share]) => `${band} tells of somebody in ${100 * share} %`).join(', ')} of searches for nobody.`],
  };
}

function round(value: number): number {
  return Math.round(100 * value) / 100;
}
