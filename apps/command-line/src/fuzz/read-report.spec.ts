import { findingsOf, fuzzReport, isClean } from './read-report';

const failure = (code: string, count: number) => ({ type: code, code, count, operations: ['GET /children'] });
const report = (changes: object) =>
  fuzzReport.parse({ complete: true, operations: { total: 52, tested: 52, errored: 0 }, test_cases: { generated: 4_000 }, failures: [], errors: [], ...changes });

describe('what a fuzz run found', () => {
  it('is nothing where every call was answered as documented', () => {
    expect(findingsOf(report({}))).toEqual({ operations: 52, cases: 4_000, serverErrors: 0, invalidAccepted: 0, undocumented: 0, notOfTheSchema: 0, other: 0 });
    expect(isClean(findingsOf(report({})))).toBe(true);
  });

  it('is counted by kind', () => {
    const failures = [failure('ST101', 2), failure('ST201', 3), failure('ST203', 1), failure('ST401', 1), failure('ST103', 4), failure('ST108', 5), failure('ST999', 6)];
    expect(findingsOf(report({ failures }))).toMatchObject({ serverErrors: 2, invalidAccepted: 5, undocumented: 4, notOfTheSchema: 5, other: 6 });
  });

  it.each([
    ['did not come to its end', { complete: false }],
    ['left an operation out', { operations: { total: 52, tested: 51, errored: 1 } }],
    ['met an error of its own', { errors: [{}] }],
  ])('is something where the run %s', (_what, changes) => {
    expect(isClean(findingsOf(report(changes)))).toBe(false);
  });
});
