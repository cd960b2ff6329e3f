import { randomUUID } from 'node:crypto';
import { mongo } from 'mongoose';
import { inColumns } from '../columns';
import { figuresOf, type Figures, type Round, roundOf, type Spread, spreadOf } from '../enquiry/samples';
import { headInTransaction, noTrail, pendingAndSequencer, type Way } from './ways';

export interface AuditBenchOptions {
  readonly writers: number;
  readonly seconds: number;
  readonly rounds: number;
}

const ways = { 'no trail': noTrail, 'pending, and a sequencer': pendingAndSequencer, 'chained in the transaction': headInTransaction } as const;
const sure = { readConcern: { level: 'snapshot' }, readPreference: 'primary', writeConcern: { w: 'majority', j: true } } as const;

/** Business transactions of many writers at once, with three ways of keeping a trail, in turn; as lines of a table. */
export async function runAuditBench(url: string, options: AuditBenchOptions): Promise<string[]> {
  const rounds = new Map<string, { readonly round: Round; readonly behind: number }[]>();
  for (let round = 0; round < options.rounds; round += 1) {
    for (const [name, open] of Object.entries(ways)) {
      rounds.set(name, [...(rounds.get(name) ?? []), await oneRound(url, open, options)]);
    }
  }
  const row = ([name, all]: readonly [string, readonly { round: Round; behind: number }[]]): string[] => {
    const figures: Figures = figuresOf(all.map(({ round }) => round));
    return [name, said(figures.perSecond), said(figures.p50), said(figures.p99), said(spreadOf(all.map(({ behind }) => behind)))];
  };
  return inColumns([[`${options.writers} writers: median of the rounds (least–most)`, 'tx/s', 'p50, ms', 'p99, ms', 'chained after, s'], ...[...rounds].map(row)]);
}

async function oneRound(url: string, open: (database: mongo.Db) => Promise<Way>, { writers, seconds }: AuditBenchOptions) {
  const client = new mongo.MongoClient(url, { ignoreUndefined: true, maxPoolSize: writers + 8 });
  const database = client.db(`bench_audit_${randomUUID().slice(0, 8)}`);
  try {
    await database.createCollection('business');
    const way = await open(database);
    const business = database.collection('business');
    const took: number[] = [];
    const began = performance.now();
    const end = began + seconds * 1_000;
    const writer = async (): Promise<void> => {
      while (performance.now() < end) {
        const from = performance.now();
        await client.withSession((session) => session.withTransaction(async () => {
          await business.insertOne({ said: randomUUID() }, { session });
          await way.inTransaction(session);
        }, sure));
        took.push(performance.now() - from);
      }
    };
    await Promise.all(Array.from({ length: writers }, writer));
    const round = roundOf({ took, seconds: (performance.now() - began) / 1_000 });
    return { round, behind: await way.finish() };
  } finally {
    await database.dropDatabase();
    await client.close();
  }
}

function said({ median, least, most }: Spread): string {
  return `${number(median)} (${number(least)}–${number(most)})`;
}

function number(value: number): string {
  return value.toFixed(value >= 100 ? 0 : 1);
}
