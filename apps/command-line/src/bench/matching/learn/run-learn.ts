import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Example, featureNames, fitWeights, MatchingIndex, type Parameters, sameAddressFeatures } from '@custodian/matching';
import { root } from '../../../project';
import { madeUpSet } from '../made-up/made-up-set';
import type { TestSet } from '../test-set';
import { examplesOf } from './examples';
import { beginning } from './beginning';
import { missedBySaid } from './missed-by-said';
import { thresholdsFor } from './thresholds';

const size = { people: 20_000, enquiries: 30_000 };
const check = { people: 20_000, enquiries: 12_000 };
const counted = { people: 50_000, enquiries: 30_000 };
const passes = 2;
const file = join(root, 'libs', 'matching', 'src', 'score', 'learnt-parameters.json');

/** Learns from made-up people of one seed, sets the bands on those of another, and writes the parameters with a report. */
export function runLearn(seed: number, say: (line: string) => void): void {
  const learning = madeUpSet(size, seed);
  let parameters = beginning(size.people);
  for (let pass = 1; pass <= passes; pass += 1) {
    const { matches, addresses } = examplesOf(learning, parameters);
    say(`pass ${pass}: ${matches.length} searches, ${addresses.length} addresses`);
    parameters = { ...parameters, weights: fitted(matches, featureNames, 6), sameAddress: fitted(addresses, sameAddressFeatures, 2) };
  }
  const setOn = madeUpSet(check, seed + 1);
  const chosen = thresholdsFor(setOn, indexOf(setOn, parameters));
  const report = [`Learnt from ${size.enquiries} searches of ${size.people} made-up people (seed ${seed}) in ${passes} passes; thresholds set on ${check.enquiries} searches of others (seed ${seed + 1}).`, ...chosen.report, `Who is missed was counted in ${counted.enquiries} searches of ${counted.people} others (seed ${seed + 2}).`];
  const banded: Parameters = { ...parameters, bands: chosen.bands };
  const countedOn = madeUpSet(counted, seed + 2);
  const written: Parameters = { ...banded, version: 1, missed: missedBySaid(countedOn, indexOf(countedOn, banded)), report };
  writeFileSync(file, `${JSON.stringify(written, undefined, 1)}\n`);
  for (const line of report) say(line);
}

function indexOf({ people }: TestSet, parameters: Parameters): MatchingIndex {
  const index = new MatchingIndex(parameters);
  for (const { id, person } of people) index.put(id, person);
  return index;
}

/** Weights in bits, two decimals; what weighs nothing is left out. */
function fitted(examples: readonly Example[], names: readonly string[], ridge: number): Record<string, number> {
  const weights = fitWeights(examples, { features: names.length, rounds: 25, ridge });
  return Object.fromEntries(names.flatMap((name, at) => {
    const bits = Math.round((100 * (weights[at] ?? 0)) / Math.LN2) / 100;
    return bits === 0 ? [] : [[name, bits]];
  }));
}
