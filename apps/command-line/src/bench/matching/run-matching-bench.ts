import { writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { learnt, MatchingIndex } from '@custodian/matching';
import { answerLine, answers } from './answer';
import { madeUpSet } from './made-up/made-up-set';
import { readSet } from './read-set';
import { outcomeOf } from './reckoning';
import type { Measured } from './report';
import type { TestSet } from './test-set';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

export interface MatchingBenchOptions {
  /** A folder with a register, enquiries and their truth. */
  readonly set?: string;
  /** How many made-up people the set is also asked among. */
  readonly among?: number;
  /** How many made-up people, one after the other. */
  readonly sizes: readonly number[];
  readonly enquiries: number;
  readonly seed: number;
  /** Where the answers to the set go, to be scored outside. */
  readonly answers?: string;
}

/** Asks the enquiries of a set, then those of made-up people of growing numbers, all in this process. */
export function runMatchingBench({ set, among, sizes, enquiries, seed, answers: file }: MatchingBenchOptions, say: (line: string) => void): Measured[] {
  const measured: Measured[] = [];
  if (set !== undefined) measured.push(measure('the set', readSet(set), say, file));
  if (set !== undefined && among !== undefined) measured.push(measure('the set, among others', amongOthers(readSet(set), madeUpSet({ people: among, enquiries: 0 }, seed)), say));
  for (const people of sizes) measured.push(measure(`made up, seed ${seed}`, madeUpSet({ people, enquiries }, seed), say));
  return measured;
}

/** The set with others put in, of whom none is asked about. */
function amongOthers({ people, asked }: TestSet, others: TestSet): TestSet {
  return { people: [...others.people, ...people], asked };
}

function measure(name: string, { people, asked }: TestSet, say: (line: string) => void, file?: string): Measured {
  const before = memory();
  const from = performance.now();
  const index = new MatchingIndex(learnt);
  for (const { id, person } of people) index.put(id, person);
  const buildSeconds = (performance.now() - from) / 1_000;
  const memoryMb = (memory() - before) / 1e6;
  say(`${name}: ${people.length} people in ${buildSeconds.toFixed(1)} s`);
  const answered = answers(index, { asked });
  if (file !== undefined) writeFileSync(file, `${answered.map(answerLine).join('\n')}\n`);
  return { name, people: people.length, outcomes: answered.map(outcomeOf), buildSeconds, memoryMb };
}

/** What is in use after a collection. */
function memory(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
