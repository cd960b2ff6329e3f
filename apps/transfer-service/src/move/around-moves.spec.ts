import { codeOf } from '../rule/code-of';
import { beginLedger } from '../responsibility/ledger';
import type { Case } from './case';
import { mustBe18 } from './is-18';
import { merged } from './merged';
import { someChild } from './model/said';
import type { Move } from './move';
import { openOut } from './open-out';
import { isToShow } from './to-show';
import { mayHandOver, mayTake } from './whose-step';

const at = new Date('2026-03-02T09:00:00Z');
const doing = { at, by: 'ianthe' };
const none: Case = { me: 'northmoor', moves: [] };

/** The case of a child who goes to an authority. */
function away(childId: string, moveId: string): Case {
  const leaving = { childId, planId: `plan of ${childId}`, planFrom: at, agencies: [], child: someChild };
  return openOut(none, leaving, { moveId, kind: 'temporary-out', to: 'eastmere', movedOn: '2026-03-01', awareAt: at, togetherWith: [] }, doing).case;
}

describe('two entries of one child who moves', () => {
  it('have their moves and responsibility under the one that is kept', () => {
    const { case: after, announces } = merged(none, away('history', 'm1'), 'kept');
    expect(after.moves).toMatchObject([{ moveId: 'm1', childId: 'kept', version: 2 }]);
    expect(after.ledger).toMatchObject(beginLedger('northmoor', { at, by: 'ianthe' }));
    expect(announces).toMatchObject([{ what: 'case-held', by: 'northmoor', moveId: 'm1' }]);
  });

  it('hold responsibility here where it is held here under one of them', () => {
    const theirs = { me: 'northmoor', moves: [], ledger: { me: 'northmoor', intervals: [{ custodian: 'westmarsh', from: at, agreedBy: 'westmarsh' }], handovers: [] } };
    expect(merged(theirs, away('history', 'm1'), 'kept').case.ledger?.intervals.at(-1)).toMatchObject({ custodian: 'northmoor' });
    expect(merged(away('kept', 'm1'), theirs, 'kept').case.ledger?.intervals.at(-1)).toMatchObject({ custodian: 'northmoor' });
  });

  it('leave a second open move away where it is: one child goes to one place', () => {
    expect(merged(away('kept', 'm1'), away('history', 'm2'), 'kept').case.moves.map(({ moveId }) => moveId)).toEqual(['m1']);
  });
});

describe('what is done in a move', () => {
  const child = (birth: { dateOfBirth: string } | { expectedDate: string }) => ({ child: { ...someChild, particulars: { ...someChild.particulars, birth } } });

  it.each([
    ['2008-03-02', '2026-03-02', undefined],
    ['2008-03-03', '2026-03-02', 'not-yet-18'],
    ['2008-02-29', '2026-02-28', 'not-yet-18'],
    ['2008-02-29', '2026-03-01', undefined],
  ])('is for somebody born on %s on %s at an end by age: %s', (dateOfBirth, on, refusal) => {
    expect(codeOf(() => { mustBe18(child({ dateOfBirth }), on); })).toBe(refusal);
    expect(codeOf(() => { mustBe18(child({ expectedDate: dateOfBirth }), on); })).toBe('not-yet-18');
  });

  it('is recorded by whose it is: awareness by team managers, a chair’s by chairs, and a key worker only offers', () => {
    expect(codeOf(() => { mayTake('team-manager-aware', 'temporary-in', ['custodian']); })).toBe('only-a-team-manager-is-aware-for-themselves');
    expect(codeOf(() => { mayTake('team-manager-aware', 'temporary-in', ['team-manager']); })).toBeUndefined();
    expect(codeOf(() => { mayTake('agencies-informed', 'temporary-in', ['chair']); })).toBe('step-is-not-the-chairs');
    expect(codeOf(() => { mayTake('reviewed-at-first-conference', 'temporary-in', ['chair']); })).toBeUndefined();
    expect((['offer', 'undertake', 'decline', 'let-go', 'withdraw'] as const).map((step) => codeOf(() => { mayHandOver(step, ['key-worker']); }))).toEqual([undefined, 'key-worker-only-offers', 'key-worker-only-offers', 'key-worker-only-offers', undefined]);
    expect(codeOf(() => { mayHandOver('let-go', ['key-worker', 'custodian']); })).toBeUndefined();
  });

  it('is shown on the Record until it is there or the Record refuses it', () => {
    const [move] = away('kept', 'm1').moves as [Move];
    const ended = { because: 'returned-home', on: '2026-03-02', ...doing } as const;
    expect([move, { ...move, shown: 1 }, { ...move, notShown: { facts: 1, code: 'date-in-the-future' } }, { ...move, facts: 2, notShown: { facts: 1, code: 'date-in-the-future' } }].map(isToShow)).toEqual([true, false, false, true]);
    expect([{ ...move, kind: 'temporary-in' as const, ended }, { ...move, ended }, { ...move, shown: 1, childChangedAt: at }].map(isToShow)).toEqual([false, true, true]);
  });
});
