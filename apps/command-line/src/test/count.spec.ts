import { countTests, type JestReport } from './count';

const report: JestReport = { success: true, numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numRuntimeErrorTestSuites: 0, testResults: [] };

describe('counting tests', () => {
  it('gives what passed', () => {
    expect(countTests(report, 0, [])).toEqual({ passed: 5, failed: 0 });
  });

  it('counts a file that could not be run as failed', () => {
    expect(countTests({ ...report, numRuntimeErrorTestSuites: 2, numFailedTests: 1 }, 1, [])).toEqual({ passed: 5, failed: 3 });
  });

  it('counts a run without a report, and a failure jest does not count, as failed', () => {
    expect(countTests(undefined, 0, [])).toEqual({ passed: 0, failed: 1 });
    expect(countTests(report, 1, [])).toEqual({ passed: 5, failed: 1 });
    expect(countTests({ ...report, success: false }, 0, [])).toEqual({ passed: 5, failed: 1 });
  });

  it('counts a skipped test as failed, unless some were asked for by name', () => {
    expect(countTests({ ...report, numPendingTests: 1 }, 0, []).failed).toBe(1);
    expect(countTests({ ...report, numPendingTests: 1 }, 0, ['--testNamePattern=ENQ']).failed).toBe(0);
  });
});
