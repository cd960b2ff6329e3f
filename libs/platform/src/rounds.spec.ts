import { setTimeout as wait } from 'node:timers/promises';
import { Rounds } from './rounds';

const day = 24 * 60 * 60_000;

describe('rounds', () => {
  it('go on after one that failed, which is told of', async () => {
    const failures: unknown[] = [];
    let made = 0;
    const rounds = new Rounds({
      round: () => (++made === 2 ? Promise.reject(new Error('away')) : Promise.resolve()),
      everyMs: 1,
      failed: (thrown) => failures.push(thrown),
    });
    rounds.start();
    await wait(50);
    await rounds.stop();
    expect(made).toBeGreaterThan(2);
    expect(failures).toEqual([new Error('away')]);
  });

  it('never overlap, and a stop waits for the one under way, which is told', async () => {
    let under = 0;
    let most = 0;
    let told = false;
    const rounds = new Rounds({
      round: async () => {
        most = Math.max(most, ++under);
        await wait(30);
        told = rounds.stopping.aborted;
        under -= 1;
      },
      everyMs: 1,
      failed: fail,
    });
    rounds.start();
    await wait(10);
    await rounds.stop();
    expect([most, under, told]).toEqual([1, 0, true]);
  });

  it('rest until they are nudged; a nudge in the middle of a round is not lost', async () => {
    let made = 0;
    const rounds = new Rounds({ round: async () => { made += 1; await wait(10); }, everyMs: day, failed: fail });
    rounds.start(day);
    await wait(10);
    expect(made).toBe(0);
    rounds.nudge();
    await wait(5);
    rounds.nudge();
    await wait(30);
    await rounds.stop();
    expect(made).toBe(2);
  });

  it('rest as long as was said after one that failed, whatever nudges', async () => {
    let made = 0;
    const rounds = new Rounds({ round: () => { made += 1; return Promise.reject(new Error('away')); }, everyMs: 1, afterFailureMs: day, failed: () => undefined });
    rounds.start();
    await wait(10);
    rounds.nudge();
    await wait(20);
    await rounds.stop();
    expect(made).toBe(1);
  });
});

function fail(thrown: unknown): never {
  throw thrown;
}
