import { presetNamed } from '@custodian/policy';
import { type Counted, firedRules } from './fired-rules';

type Row = [string, number, Counted['child'], string[]];

const unknown = 'second enquiry about an unknown child, 000 2.8';
const withoutPlan = 'second enquiry about a child without a plan, 001 2.2(b)';
const any = 'third enquiry about a child, 004, three enquiries about the same child';

/** By the sources: 000 2.8 (second, unknown), 001 2.2(b) (two, without a plan), 004 (three, any); 002 and 003 have no such rule. */
const table: Row[] = [
  ['000', 1, 'unknown', []], ['000', 2, 'unknown', [unknown]], ['000', 2, 'without-plan', []], ['000', 3, 'with-plan', []],
  ['001', 1, 'without-plan', []], ['001', 2, 'without-plan', [withoutPlan]], ['001', 2, 'unknown', [withoutPlan]], ['001', 3, 'with-plan', []],
  ['002', 9, 'unknown', []], ['003', 9, 'without-plan', []],
  ['004', 2, 'with-plan', []], ['004', 3, 'with-plan', [any]], ['004', 3, 'unknown', [any]],
  ['england-2023', 1, 'unknown', []], ['england-2023', 2, 'unknown', [unknown]], ['england-2023', 3, 'unknown', [unknown, any]],
  ['england-2023', 2, 'without-plan', [withoutPlan]], ['england-2023', 3, 'without-plan', [withoutPlan, any]],
  ['england-2023', 2, 'with-plan', []], ['england-2023', 3, 'with-plan', [any]],
];

describe('ENQ-11 the rules that fire', () => {
  it.each(table)('in %s at enquiry %i about a child who is %s', (preset, enquiries, child, rules) => {
    expect(firedRules({ enquiries, child }, presetNamed(preset)).map(({ rule }) => rule)).toEqual(rules);
  });

  it('are those the authority set', () => {
    const policy = presetNamed('004');
    policy.enquiry.repeat.anyChild = { enquiries: 12, source: 'our own' };
    expect(firedRules({ enquiries: 11, child: 'unknown' }, policy)).toEqual([]);
    expect(firedRules({ enquiries: 12, child: 'unknown' }, policy)).toEqual([{ asks: 'conference-threshold', rule: '12th enquiry about a child, our own' }]);
  });
});
