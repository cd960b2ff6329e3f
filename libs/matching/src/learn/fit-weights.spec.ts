import { chancesOf, type Example, fitWeights } from './fit-weights';

const row = (number: number) => ({ numbers: [0, number], amounts: [1, 1] });

describe('weights that are learnt', () => {
  const agreeing: Example = { rows: [row(1), row(2)], right: 0 };
  const nobody: Example = { rows: [row(2), row(2)], right: -1 };
  const weights = fitWeights(Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? agreeing : nobody)), { features: 4, rounds: 50, ridge: 1 });

  it('speak for what was right and against what was not', () => {
    expect(weights[1]).toBeGreaterThan(0);
    expect(weights[2]).toBeLessThan(0);
    expect(chancesOf(agreeing.rows, weights)[0]).toBeGreaterThan(0.9);
  });

  it('say nothing of what was never seen', () => {
    expect(weights[3]).toBe(0);
  });
});
