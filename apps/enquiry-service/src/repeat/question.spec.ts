import { codeOf } from '../enquiry/example-enquiry';
import { decided, isOverdue, type Outcome, type Question, statusOf } from './question';

const at = new Date('2026-03-02T09:00:00.000Z');
const question: Question = {
  questionId: 'q', enquiryId: 'e', reference: 'E-7K3M-9QXP', subjectId: 's', asks: 'child-in-need', rule: 'second', policy: { id: '000', version: 2 }, enquiries: 2, enquirers: 1, agencies: 1,
  enquiryIds: ['e'], subjectIds: ['s'], since: new Date(0), openedAt: new Date('2026-03-01T03:00:00.000Z'), dueAt: new Date('2026-03-02T17:00:00.000Z'), version: 1,
};
const decide = (outcome: Outcome, of = question) => decided(of, { at, by: 'staff:custodian', outcome });

describe('a question of repeat enquiries', () => {
  it('is decided once, with an outcome of its own', () => {
    const after = decide('may-be-child-in-need');
    expect(after).toMatchObject({ decision: { at, by: 'staff:custodian', outcome: 'may-be-child-in-need' }, version: 2 });
    expect([question, after].map(statusOf)).toEqual(['open', 'decided']);
    expect(codeOf(() => decide('not-child-in-need', after))).toBe('repeat-question-decided');
    expect(codeOf(() => decide('single-assessment'))).toBe('outcome-of-another-question');
    expect(codeOf(() => decide('child-in-need', { ...question, asks: 'conference-threshold' }))).toBe('outcome-of-another-question');
  });

  it('is only told where there is nothing to decide', () => {
    const told: Question = { ...question, asks: 'inform-staff', dueAt: undefined };
    expect(statusOf(told)).toBe('told');
    expect(codeOf(() => decide('neither', told))).toBe('nothing-to-decide');
  });

  it('is overdue after its time, until it is decided', () => {
    const late = new Date('2026-03-02T17:00:00.001Z');
    expect([isOverdue(question, new Date('2026-03-02T17:00:00.000Z')), isOverdue(question, late), isOverdue(decide('child-in-need'), late)]).toEqual([false, true, false]);
  });
});
