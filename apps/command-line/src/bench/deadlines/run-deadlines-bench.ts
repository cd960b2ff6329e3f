import { inColumns } from '../columns';
import { spreadOf } from '../enquiry/samples';
import { bareBull } from './bare-bull.job';
import { measureWay, type WayRound } from './measure-way';
import { ourDeadlines } from './our-deadlines';
import type { Way } from './way';

export interface DeadlinesBenchOptions {
  readonly mongoUrl: string;
  readonly redisUrl: string;
  readonly authority: string;
  readonly armed: number;
  readonly count: number;
  readonly rounds: number;
  readonly report: (text: string) => void;
}

const figures = [['set, /s', 'set'], ['cancelled, /s', 'cancelled'], ['done, all due at once, /s', 'done'], ['late p50, ms', 'lateP50'], ['late p99, ms', 'lateP99']] as const;

/** Deadlines beside bare Bull, each with so many armed already, round by round in turn; as lines of a table. */
export async function runDeadlinesBench({ mongoUrl, redisUrl, authority, armed, count, rounds, report }: DeadlinesBenchOptions): Promise<string[]> {
  const ways: readonly (readonly [string, Way])[] = [['deadlines', await ourDeadlines(mongoUrl, redisUrl, authority)], ['bare Bull', bareBull(redisUrl)]];
  const found = new Map<string, WayRound[]>();
  const doneAt = new Map<string, number>();
  try {
    for (const [name, way] of ways) {
      way.onDone((id) => { doneAt.set(id, Date.now()); });
      await way.load(armed);
      report(`${name}: ${armed} armed`);
    }
    for (let round = 1; round <= rounds; round += 1) {
      for (const [name, way] of ways) found.set(name, [...(found.get(name) ?? []), await measureWay(way, doneAt, count)]);
      report(`round ${round} of ${rounds} done`);
    }
  } finally {
    for (const [, way] of ways) await way.close();
  }
  return inColumns([
    [`${armed} armed, ${count} in each round, 16 at a time: median of ${rounds} rounds (least–most)`, ...found.keys()],
    ...figures.map(([said, figure]) => [said, ...[...found.values()].map((all) => figureOf(all.map((round) => round[figure])))]),
  ]);
}

function figureOf(rounds: readonly number[]): string {
  const { median, least, most } = spreadOf(rounds);
  return [median, least, most].map((value) => value.toFixed(value >= 100 ? 0 : 1)).reduce((said, value, index) => (index === 0 ? value : index === 1 ? `${said} (${value}` : `${said}–${value})`), '');
}
