import { type ChildInput, madeUpChild } from '../../made-up/child';
import { madeUp, testNhsNumber } from '../../made-up/random';

/** So many made-up children, each with an NHS number of their own: whoever is told of one is in no doubt which it is. */
export function childrenOf(seed: number, count: number): ChildInput[] {
  const faker = madeUp(seed);
  const numbers = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    let nhsNumber = testNhsNumber(faker, '9');
    while (numbers.has(nhsNumber)) nhsNumber = testNhsNumber(faker, '9');
    numbers.add(nhsNumber);
    return { ...madeUpChild(faker, index + 1), nhsNumber };
  });
}
