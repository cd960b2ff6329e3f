import { mostTries, pauseAfter } from './next-try';

describe('the next try to send a mail', () => {
  const pauses = [60, 300, 900, 3600];

  it.each([
    [1, 60_000],
    [2, 300_000],
    [3, 900_000],
    [4, 3_600_000],
    [9, 3_600_000],
  ])('after %i failures comes in %i ms', (failed, ms) => {
    expect(pauseAfter(failed, pauses)).toBe(ms);
  });

  it('does not come after the tenth', () => {
    expect([pauseAfter(mostTries, pauses), pauseAfter(mostTries + 1, pauses), mostTries]).toEqual([undefined, undefined, 10]);
  });
});
