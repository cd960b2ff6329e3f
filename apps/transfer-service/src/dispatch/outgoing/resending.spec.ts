import { pauseAfter } from './resending';

it('waits longer and longer, and then always as long', () => {
  expect([1, 2, 3, 4, 50].map((attempt) => pauseAfter(attempt, [60, 300, 900]))).toEqual([60, 300, 900, 900, 900]);
});
