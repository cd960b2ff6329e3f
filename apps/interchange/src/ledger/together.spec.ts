import fc from 'fast-check';
import { Together } from './together';

describe('what is done together', () => {
  it('gives each its own result, in lots that never overlap and are never too large', async () => {
    await fc.assert(fc.asyncProperty(fc.scheduler(), fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 5 }), async (scheduler, items, most) => {
      let underWay = 0;
      const together = new Together<number, string>(async (lot) => {
        underWay += 1;
        expect(underWay).toBe(1);
        expect(lot.length).toBeLessThanOrEqual(most);
        await scheduler.schedule(Promise.resolve());
        underWay -= 1;
        return lot.map((item) => `did ${item}`);
      }, most);
      const asked = items.map((item) => scheduler.schedule(Promise.resolve()).then(() => together.do(item)));
      await scheduler.waitFor(Promise.all(asked));
      expect(await Promise.all(asked)).toEqual(items.map((item) => `did ${item}`));
    }));
  });

  it('does what comes while one is under way in one lot', async () => {
    const lots: number[] = [];
    const together = new Together((lot: readonly number[]) => {
      lots.push(lot.length);
      return Promise.resolve(lot);
    });
    await Promise.all(Array.from({ length: 50 }, (_, number) => together.do(number)));
    expect(lots).toEqual([1, 49]);
  });

  it('fails for each of a lot that fails, and goes on with the next', async () => {
    let times = 0;
    const together = new Together((lot: readonly number[]) => ((times += 1) === 2 ? Promise.reject(new Error('away')) : Promise.resolve(lot)));
    const first = [1, 2, 3].map((item) => together.do(item));
    expect(await Promise.allSettled(first)).toMatchObject([{ status: 'fulfilled', value: 1 }, { status: 'rejected' }, { status: 'rejected' }]);
    expect(await together.do(4)).toBe(4);
  });
});
