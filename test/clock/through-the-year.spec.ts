import { randomUUID } from 'node:crypto';
import type { DeadlineGiven } from '@custodian/deadlines';
import { Clock } from '@custodian/platform';
import { callBackLimit, dueAt, type Nation, type Policy, presetNamed, presetNames } from '@custodian/policy';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { Trial } from '../deadlines/trial';
import { allOf, local } from './expected';

interface Watched {
  readonly given: DeadlineGiven;
  /** The day it is to pass on, by the tables. */
  readonly day: string;
}

/** Every day of 2028, with those of the New Year after it; then the end of the next February. */
const days: string[] = [];
for (let day = '2027-12-31'; day <= '2029-01-06'; day = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)) days.push(day);
days.push('2029-02-27', '2029-02-28');

let trial: Trial;
let service: Awaited<ReturnType<Trial['start']>>;
beforeAll(async () => {
  trial = new Trial({ sweepSeconds: 0.02 });
  service = await trial.start();
});
afterAll(() => trial.stop());

/** From now on it is this instant for the service. */
function clockAt(instant: Date): void {
  Object.assign(service.app.get(Clock), { offsetMs: instant.getTime() - Date.now() });
}

const midnightAfter = (day: string): Date => local(`${day}T24:00`);
const deadline = (due: Date, start = due): DeadlineGiven => ({ deadlineId: randomUUID(), kind: 'trial', queue: 'reviews', startedAt: start, dueAt: due, about: {}, whose: {} });

/** Every start of every limit of a preset, due as the policy reckons. */
function armedBy(preset: string, nation: Nation): Watched[] {
  const policy: Policy = { ...presetNamed(preset), nation };
  const limits = Object.entries({ ...policy.timeLimits, 'call-back': callBackLimit(policy) });
  return allOf(preset, nation).map(({ name, start, day }) => {
    const limit = limits.find(([each]) => each === name)?.[1];
    if (!limit) throw new Error(`${preset} has no ${name}`);
    return { given: deadline(dueAt(policy, limit, start), start), day };
  });
}

async function armAll(watched: readonly Watched[]): Promise<void> {
  for (let from = 0; from < watched.length; from += 100) {
    await service.inTransaction(async (tx) => { for (const { given } of watched.slice(from, from + 100)) await service.deadlines.arm(tx, given); });
  }
}

const rows = () => trial.database.collection<{ _id: string; status: string; dueAt: Date; firedAt?: Date; firedBy?: string }>('deadlines');

/** Lets everything pass that is due by now, and gives what has passed since the clock was set to it. */
async function passedAt(now: Date): Promise<{ _id: string; firedBy?: string }[]> {
  await eventually(async () => ((await rows().countDocuments({ status: 'armed', dueAt: { $lte: now } })) === 0 ? true : undefined), 20_000);
  return rows().find({ status: 'fired', firedAt: { $gte: now } }, { projection: { firedBy: 1 } }).toArray();
}

it('every limit of every preset passes on its day and not the day before, day by day through the leap year 2028 and its clock changes', async () => {
  clockAt(local('2027-12-31T00:00'));
  const authorities = presetNames.map((preset) => [preset, presetNamed(preset).nation] as const);
  const watched = [...authorities, ['england-2023', 'scotland'] as const, ['england-2023', 'northern-ireland'] as const].flatMap(([preset, nation]) => armedBy(preset, nation));
  // One more each midnight, so that the sweep has come round on every day.
  const ticks = days.map((day): Watched => ({ given: deadline(midnightAfter(day)), day }));
  const all = [...watched, ...ticks].map(({ given, day }) => ({ id: given.deadlineId, day }));
  expect(all.filter(({ day }) => !days.includes(day))).toEqual([]);
  await armAll([...watched, ...ticks]);

  await rows().createIndexes([{ key: { firedAt: 1 } }]);
  for (const day of days) {
    const now = new Date(midnightAfter(day).getTime() + 1000);
    clockAt(now);
    const passed = await passedAt(now);
    expect({ day, passed: passed.map(({ _id }) => _id).sort() }).toEqual({ day, passed: all.filter((each) => each.day === day).map(({ id }) => id).sort() });
    expect(passed.filter(({ firedBy }) => firedBy !== 'sweep')).toEqual([]);
  }
  expect(await rows().countDocuments({ status: 'fired' })).toBe(all.length);
}, 120_000);
