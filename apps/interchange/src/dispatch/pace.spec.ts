import fc from 'fast-check';
import { Pace } from './pace';

describe('a pace', () => {
  it('lets so many through at once, then one after the other', () => {
    const pace = new Pace(10, 3);
    expect(Array.from({ length: 6 }, () => pace.waitMs(0))).toEqual([0, 0, 0, 100, 200, 300]);
    expect(pace.waitMs(300)).toBe(100);
    expect(Array.from({ length: 4 }, () => pace.waitMs(60_000))).toEqual([0, 0, 0, 100]);
  });

  it('is kept over any stretch of time, whoever asks when', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 50 }), fc.array(fc.nat(2_000), { minLength: 1, maxLength: 200 }), (perSecond, atOnce, pauses) => {
      const pace = new Pace(perSecond, atOnce);
      let now = 0;
      const turns = pauses.map((pause) => {
        now += pause;
        return now + pace.waitMs(now);
      });
      // Nobody overtakes, and the one so many and one after another comes no sooner than the pace has it.
      for (const [index, turn] of turns.entries()) {
        expect(turn).toBeGreaterThanOrEqual(turns[index - 1] ?? 0);
        const before = turns[index - atOnce];
        if (before !== undefined) expect(turn - before).toBeGreaterThanOrEqual(1000 / perSecond - 0.001);
      }
    }));
  });
});
