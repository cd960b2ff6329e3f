import { judgeRules, type Rule } from './judge-rules';
import { testNames } from './test-names';

const rules: Rule[] = [
  { id: 'ENQ-01', rule: 'recorded', source: '001', status: 'done' },
  { id: 'ENQ-02', rule: 'before told', source: '000', status: 'done' },
  { id: 'ENQ-11', rule: 'repeats', source: '004', status: 'planned' },
];
const one = { name: 'ENQ-01 records', place: 'a.spec.ts:1' };
const two = { name: 'ENQ-02 checks', place: 'a.spec.ts:2' };

describe('the rules held against the tests', () => {
  it('are green when every done rule has a test', () => {
    expect(judgeRules(rules, [one, two]).faults).toEqual([]);
  });

  it('take one test for several rules named at its start', () => {
    expect(judgeRules(rules, [{ name: 'ENQ-01, ENQ-02: both', place: 'a.spec.ts:1' }]).faults).toEqual([]);
  });

  it('are not green when a done rule has no test', () => {
    expect(judgeRules(rules, [one]).faults).toEqual(['ENQ-02 is said to be done, and no test is named after it']);
  });

  it('are not green when a test names an unknown rule', () => {
    expect(judgeRules(rules, [one, two, { name: 'ENQ-99 what', place: 'b.spec.ts:7' }]).faults).toEqual([
      'b.spec.ts:7: the test "ENQ-99 what" names no rule that is known',
    ]);
  });

  it('are not green when a test of a done rule failed in the last run', () => {
    const assertionResults = [{ title: 'ENQ-01 records', fullName: 'x ENQ-01 records', status: 'failed' }];
    const lastRun = {
      success: false, numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numRuntimeErrorTestSuites: 0,
      testResults: [{ name: 'a.spec.ts', assertionResults }],
    };
    expect(judgeRules(rules, [one, two], lastRun).faults).toEqual(['ENQ-01: "ENQ-01 records" failed in the last run']);
  });
});

describe('finding test names', () => {
  it('finds it, test and each, and leaves out skipped ones, comments and other calls', () => {
    const text = [
      "it('ENQ-01 a', () => {});", "test.each([1])('ENQ-02 %s', () => {});", 'it.each`a|b`(`ENQ-03 ${1}`, f);', "// it('ENQ-04')",
      "it.skip('ENQ-05', f);", "say('ENQ-06');", "describe('d', () => { it.only('ENQ-07', f); });", "it.failing.each([1])('ENQ-08', f);",
    ].join('\n');
    expect(testNames('x.spec.ts', text)).toEqual([
      { name: 'ENQ-01 a', line: 1 }, { name: 'ENQ-02 %s', line: 2 }, { name: 'ENQ-03 ', line: 3 }, { name: 'ENQ-07', line: 7 }, { name: 'ENQ-08', line: 8 },
    ]);
  });
});
