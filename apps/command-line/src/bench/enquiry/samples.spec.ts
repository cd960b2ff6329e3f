import { figuresOf, quantile, roundOf, spreadOf } from './samples';

describe('figures of the bench', () => {
  it('takes quantiles of values in any order', () => {
    expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3);
    expect(quantile(Array.from({ length: 100 }, (_, index) => 100 - index), 0.99)).toBe(99);
    expect(quantile([7], 0.99)).toBe(7);
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('says the median of the rounds with the least and the most', () => {
    expect(spreadOf([9, 2, 4])).toEqual({ median: 4, least: 2, most: 9 });
    const [slow, quick] = [roundOf({ took: [10, 10], seconds: 1 }), roundOf({ took: [1, 1, 1, 1], seconds: 1 })];
    expect(figuresOf([slow, quick])).toMatchObject({ perSecond: { least: 2, most: 4 }, p50: { least: 1, most: 10 } });
  });
});
