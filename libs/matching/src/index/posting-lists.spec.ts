import fc from 'fast-check';
import { PostingLists } from './posting-lists';

describe('lists of people in one array', () => {
  it('each hold what was added to it, in that order', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat())), (added) => {
      const lists = new PostingLists();
      const numbers = [0, 1, 2, 3, 4].map(() => lists.begin());
      for (const [list, person] of added) lists.add(numbers[list] ?? 0, person);
      const buffer = new Int32Array(200);
      for (const list of numbers) {
        const expected = added.filter(([to]) => numbers[to] === list).map(([, person]) => person);
        expect([...buffer.subarray(0, lists.read(list, buffer))]).toEqual(expected);
        expect(lists.countOf(list)).toBe(expected.length);
      }
    }));
  });

  it('hold more than a slice does', () => {
    const lists = new PostingLists();
    const list = lists.begin();
    for (let person = 0; person < 10_000; person += 1) lists.add(list, person);
    const buffer = new Int32Array(20_000);
    expect(lists.read(list, buffer)).toBe(10_000);
    expect(buffer[9_999]).toBe(9_999);
  });
});
