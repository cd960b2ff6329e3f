import { randomUUID } from 'node:crypto';
import Bull from 'bull';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import type { Started } from '../../apps/command-line/src/bench/deadlines/trial-service';
import { arm, dueIn, Trial } from './trial';

const everySecond = { sweepSeconds: 1 };
let trial: Trial;
let service: Started;
let other: Started;
/** Bull's own way to the same queue: alarms that no service of ours would set. */
let queue: Bull.Queue;
beforeAll(async () => {
  trial = new Trial(everySecond);
  [service, other] = await Promise.all([trial.start(), trial.start()]);
  queue = new Bull('reviews', trial.place.redisUrl, { prefix: `custodian:${trial.place.authority}:register-service` });
});
afterAll(async () => {
  await queue.close();
  await trial.stop();
});

const effectsOf = async (deadlineId: string) => (await trial.effects()).filter((effect) => effect.deadlineId === deadlineId);
const fired = (deadlineId: string) => eventually(async () => ((await effectsOf(deadlineId)).length > 0 ? true : undefined));
const ring = (deadlineId: string, gen: number, delay = 0) => queue.add({ deadlineId, gen }, { jobId: randomUUID(), delay, removeOnComplete: true, removeOnFail: true });

describe('one deadline', () => {
  it('takes effect once, though two processes have its alarm many times over, and both sweep', async () => {
    const all = await Promise.all(Array.from({ length: 60 }, () => arm(service, dueIn(1_200))));
    for (const { deadlineId } of all) await Promise.all([ring(deadlineId, 1, 300), ring(deadlineId, 1, 400), ring(deadlineId, 1, 900)]);
    await eventually(async () => ((await trial.effects()).length >= all.length ? true : undefined));
    // Alarms and sweeps after the last one have been seen to do nothing.
    const last = await arm(other, dueIn(1_500));
    await fired(last.deadlineId);
    const effects = await trial.effects();
    expect(effects.map(({ deadlineId }) => deadlineId).sort()).toEqual([...all, last].map(({ deadlineId }) => deadlineId).sort());
    expect(await trial.database.collection('outbox').countDocuments({ body: /"status":"fired"/u })).toBe(all.length + 1);
  });

  it('whose alarm goes a little early, by a clock that is ahead, passes at its time and not before', async () => {
    const { deadlineId, dueAt } = await arm(service, dueIn(600));
    await ring(deadlineId, 1, 100);
    await fired(deadlineId);
    expect((await effectsOf(deadlineId))[0]?.at.getTime()).toBeGreaterThanOrEqual(dueAt.getTime());
  });

  it('does not heed the alarm of an earlier setting, nor one long before its time', async () => {
    const given = await arm(service, dueIn(3_600_000));
    await arm(service, given);
    await Promise.all([ring(given.deadlineId, 1), ring(given.deadlineId, 2)]);
    const later = await arm(service, dueIn(300));
    await fired(later.deadlineId);
    expect(await service.deadlines.find(given.deadlineId)).toMatchObject({ gen: 2, status: 'armed' });
  });

  it('is due by the clock of the service, where that is a test clock', async () => {
    const elsewhen = new Trial({ testClock: '2026-03-02T09:00:00Z' });
    try {
      const there = await elsewhen.start();
      const { deadlineId } = await arm(there, dueIn(0, { dueAt: new Date('2026-03-02T09:00:01Z') }));
      await eventually(async () => ((await elsewhen.effects()).length === 1 ? true : undefined));
      const { firedAt, firedBy } = (await there.deadlines.find(deadlineId)) ?? {};
      expect(firedBy).toBe('bull');
      expect(firedAt?.getTime()).toBeGreaterThanOrEqual(Date.parse('2026-03-02T09:00:01Z'));
      expect(firedAt?.getTime()).toBeLessThan(Date.parse('2026-03-02T09:00:11Z'));
    } finally {
      await elsewhen.stop();
    }
  });
});

describe('a handler that fails', () => {
  it('is undone, rests, and is tried again; the others go on', async () => {
    const bad = dueIn(100);
    let tries = 0;
    for (const { script } of [service, other]) script.onFire = ({ now: _now }, { deadlineId }) => {
      if (deadlineId !== bad.deadlineId) return;
      tries += 1;
      if (tries === 1) throw new Error('not today');
    };
    await arm(service, bad);
    await eventually(() => Promise.resolve(tries === 1 ? true : undefined));
    const good = await arm(service, dueIn(1_500));
    await fired(good.deadlineId);
    expect([tries, (await effectsOf(bad.deadlineId)).length]).toEqual([1, 0]);
    const metrics = `${await service.metrics.registry.metrics()}${await other.metrics.registry.metrics()}`;
    expect(metrics).toMatch(/deadlines_overdue\{kind="trial"[^}]*\} 1/u);
    expect(metrics).toMatch(/deadlines_failed_total\{kind="trial"[^}]*\} 1/u);
    await fired(bad.deadlineId);
    expect([tries, (await effectsOf(bad.deadlineId)).length]).toEqual([2, 1]);
    expect(await trial.announced(bad.deadlineId)).toEqual(['armed 1', 'fired 1']);
  });
});
