import { writeFileSync } from 'node:fs';
import { onServersOfItsOwn } from '../on-servers-of-its-own';
import type { PrivateAuthority } from '../private-authority';
import { exact } from './beside/exact';
import { trigrams } from './beside/trigrams';
import { answerLine, askInTurn, type Finder } from './finder';
import { inProcess } from './in-process';
import { madeUpSet } from './made-up/made-up-set';
import { missedLines } from './misses';
import { plotOf } from './plot';
import { readSet } from './read-set';
import { outcomeOf } from './reckoning';
import type { Measured } from './report';
import { throughService } from './service/through-service';
import type { TestSet } from './test-set';

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
  /** Sets of so many people at most are asked through a running service too. */
  readonly throughService?: number | false;
  /** Where the curve is drawn. */
  readonly plot?: string;
  /** Whether each enquiry of the set that was missed is told of. */
  readonly misses?: true;
}

type ForOneSet = Pick<MatchingBenchOptions, 'answers' | 'misses' | 'throughService'>;

const parts = 5;
const usualSet = 20_000;

/** Asks the enquiries of a set, then those of made-up people of growing numbers: the index in this process, and others beside it. */
export async function runMatchingBench(options: MatchingBenchOptions, say: (line: string) => void): Promise<Measured[]> {
  const { set, among, sizes, enquiries, seed, plot, throughService: most = set === undefined ? 0 : usualSet } = options;
  const measured: Measured[] = [];
  if (set !== undefined) measured.push(...(await measure('the set', readSet(set), { ...options, throughService: most }, say)));
  if (set !== undefined && among !== undefined) measured.push(...(await measure('the set, among others', amongOthers(readSet(set), madeUpSet({ people: among, enquiries: 0 }, seed)), { throughService: most }, say)));
  for (const people of sizes) measured.push(...(await measure(`made up, ${people.toLocaleString('en-GB')}`, madeUpSet({ people, enquiries }, seed), { throughService: most }, say)));
  if (plot !== undefined) writeFileSync(plot, plotOf(measured));
  return measured;
}

/** The set with others put in, of whom none is asked about. */
function amongOthers({ people, asked }: TestSet, others: TestSet): TestSet {
  return { people: [...others.people, ...people], asked };
}

/** What one set shows; where it is not too large, through a running service too, on the day its enquiries were made. */
async function measure(set: string, test: TestSet, options: ForOneSet, say: (line: string) => void): Promise<Measured[]> {
  if (test.people.length > (options.throughService || 0)) return measureWith([], set, test, options, say);
  const measured: Measured[] = [];
  const work = async (authority: PrivateAuthority): Promise<void> => {
    measured.push(...(await measureWith([await throughService(authority, test)], set, test, options, say)));
  };
  await onServersOfItsOwn('bench-matching', work, { testClock: `${test.asked[0]?.today ?? ''}T10:00:00Z` });
  return measured;
}

async function measureWith(service: readonly Finder[], set: string, test: TestSet, { answers: file, misses }: ForOneSet, say: (line: string) => void): Promise<Measured[]> {
  const ours = inProcess(test);
  say(`${set}: ${test.people.length} people in ${ours.buildSeconds.toFixed(1)} s`);
  const finders: Finder[] = [ours, ...service, exact(test), ...(await trigramsIfThere(test, say))];
  try {
    const answered = await askInTurn(finders, test.asked, parts);
    if (file !== undefined) writeFileSync(file, `${answered[0]?.map(answerLine).join('\n') ?? ''}\n`);
    if (misses === true) for (const line of missedLines(test, ours.index)) say(line);
    return finders.map((finder, at) => ({ set, people: test.people.length, finder, outcomes: (answered[at] ?? []).map(outcomeOf) }));
  } finally {
    for (const finder of finders) await finder.close();
  }
}

async function trigramsIfThere(test: TestSet, say: (line: string) => void): Promise<Finder[]> {
  const url = process.env['POSTGRES_URL'];
  if (url === undefined) {
    say('pg_trgm: left out, as POSTGRES_URL names no server');
    return [];
  }
  try {
    return [await trigrams(url, test)];
  } catch (thrown) {
    say(`pg_trgm: left out, as the server of POSTGRES_URL does not serve it (${thrown instanceof Error ? thrown.message : 'no reason given'})`);
    return [];
  }
}
