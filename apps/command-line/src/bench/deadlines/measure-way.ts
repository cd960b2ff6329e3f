import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { atOnce } from '../at-once';
import { eventually } from '../eventually';
import { quantile } from '../enquiry/samples';
import type { Way } from './way';

/** What one round showed: how many a second were set, cancelled and, all due at one instant, done; and how late they were, in milliseconds, at fifty a second. */
export interface WayRound {
  readonly set: number;
  readonly cancelled: number;
  readonly done: number;
  readonly lateP50: number;
  readonly lateP99: number;
}

const callers = 16;
const gapMs = 20;
const hour = 3_600_000;

/** One round of a way, each part with so many. */
export async function measureWay(way: Way, doneAt: Map<string, number>, count: number): Promise<WayRound> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const set = await perSecond(ids, (id) => way.set(id, new Date(Date.now() + hour)));
  const cancelled = await perSecond(ids, (id) => way.cancel(id));
  const done = await burst(way, doneAt, count);
  const late = await spread(way, doneAt, count / 4);
  return { set, cancelled, done, lateP50: quantile(late, 0.5), lateP99: quantile(late, 0.99) };
}

async function perSecond(ids: readonly string[], work: (id: string) => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await atOnce(callers, ids, work);
  return (ids.length * 1000) / (performance.now() - from);
}

/** All of them due at one instant. */
async function burst(way: Way, doneAt: Map<string, number>, count: number): Promise<number> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const dueAt = new Date(Date.now() + 2_000 + count * 5);
  await atOnce(callers, ids, (id) => way.set(id, dueAt));
  const times = await allDone(doneAt, ids);
  return (count * 1000) / (Math.max(...times) - dueAt.getTime());
}

/** One after the other; gives how late each was. */
async function spread(way: Way, doneAt: Map<string, number>, count: number): Promise<number[]> {
  const from = Date.now() + 1_000 + count * 5;
  const due = Array.from({ length: count }, (_, index) => ({ id: randomUUID(), dueAt: new Date(from + index * gapMs) }));
  await atOnce(callers, due, ({ id, dueAt }) => way.set(id, dueAt));
  const times = await allDone(doneAt, due.map(({ id }) => id));
  return due.map(({ dueAt }, index) => (times[index] ?? Number.NaN) - dueAt.getTime());
}

async function allDone(doneAt: Map<string, number>, ids: readonly string[]): Promise<number[]> {
  await eventually(() => Promise.resolve(ids.every((id) => doneAt.has(id)) ? true : undefined), 120_000);
  await sleep(200);
  return ids.map((id) => doneAt.get(id) ?? Number.NaN);
}
