import { pauseAfter } from './next-try';

it.each([
  [1, 60_000],
  [2, 300_000],
  [3, 900_000],
  [4, 3_600_000],
  [9, 3_600_000],
])('the next try after %i failures comes in %i ms', (failed, ms) => {
  expect(pauseAfter(failed, [60, 300, 900, 3600])).toBe(ms);
});
