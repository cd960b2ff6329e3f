import { codeOf } from '../rule/code-of';
import { beginLedger } from '../responsibility/ledger';
import { apart } from './apart';
import type { Case } from './case';
import { mustBe18 } from './is-18';
import { merged } from './merged';
import { someChild } from './model/said';
import type { Move } from './move';
import { openOut } from './open-out';
import { handOver, hearLetter } from './responsibility';
import { isToShow } from './to-show';
import { mayHandOver, mayTake } from './whose-step';

const at = new Date('2026-03-02T09:00:00Z');
const doing = { at, by: 'ianthe' };
const none: Case = { me: 'northmoor', moves: [] };
const two = { keptChildId: 'kept', mergedChildId: 'history' };

/** The case of a child who goes to an authority. */
function away(childId: string, moveId: string): Case {
  const leaving = { childId, planId: `plan of ${childId}`, planFrom: at, agencies: [], child: someChild };
  return openOut(none, leaving, { moveId, kind: 'temporary-out', to: 'eastmere', movedOn: '2026-03-01', awareAt: at, togetherWith: [] }, doing).case;
}

describe('two entries of one child who moves', () => {
  it('have their moves and responsibility under the one that is kept', () => {
    const { case: after, announces } = merged(none, away('history', 'm1'), two);
    expect(after.moves).toMatchObject([{ moveId: 'm1', childId: 'kept', version: 2 }]);
    expect(after.ledger).toMatchObject(beginLedger('northmoor', { at, by: 'ianthe' }));
    expect(announces).toMatchObject([{ what: 'case-held', by: 'northmoor', moveId: 'm1' }]);
  });

  it('hold responsibility here where it is held here under one of them', () => {
    const theirs = { me: 'northmoor', moves: [], ledger: { me: 'northmoor', intervals: [{ custodian: 'westmarsh', from: at, agreedBy: 'westmarsh' }], handovers: [] } };
    expect(merged(theirs, away('history', 'm1'), two).case.ledger?.intervals.at(-1)).toMatchObject({ custodian: 'northmoor' });
    expect(merged(away('kept', 'm1'), theirs, two).case.ledger?.intervals.at(-1)).toMatchObject({ custodian: 'northmoor' });
  });

  it('leave a second open move away where it is: one child goes to one place', () => {
    expect(merged(away('kept', 'm1'), away('history', 'm2'), two).case.moves.map(({ moveId }) => moveId)).toEqual(['m1']);
  });
});

describe('two entries that were joined and are two children', () => {
  const partOf = ({ ledger, moves }: Case) => ({ intervals: ledger?.intervals, handovers: ledger?.handovers, moves: moves.map(({ moveId, childId, ended }) => ({ moveId, childId, ended })) });
  const home = { me: 'northmoor', moves: [], ledger: beginLedger('northmoor', { at: new Date('2026-01-12T09:00:00Z'), by: 'moira' }) };
  const joined = (kept: Case, other: Case) => merged(kept, other, two).case;
  const left = (other: Case): Case => ({ ...other, moves: [] });

  it('have their moves and responsibility each again', () => {
    for (const kept of [home, away('kept', 'm1')]) {
      const other = { ...away('history', 'm2'), moves: away('history', 'm2').moves.map((move) => ({ ...move, ended: { because: 'returned-home' as const, on: '2026-03-02', ...doing } })) };
      const split = apart(joined(kept, other), left(other), 'history');
      expect(split && [partOf(split.kept), partOf(split.other)]).toEqual([partOf(kept), partOf(other)]);
    }
  });

  it('have what was agreed in their own moves since', () => {
    const other = away('history', 'm1');
    const offered = handOver(joined(home, other), 'm1', 'offer', { ...doing, handoverId: 'h1', reason: '' }).case;
    const undertaken = hearLetter(offered, 'm1', { letter: 'undertaken', handoverId: 'h1', ...doing }).case;
    const passed = handOver(undertaken, 'm1', 'let-go', { ...doing, handoverId: 'h1', reason: '' }).case;
    const split = apart(passed, left(other), 'history');
    expect(split?.kept.ledger).toEqual({ ...home.ledger, joined: [] });
    expect(split?.other.ledger.intervals).toMatchObject([{ custodian: 'northmoor', until: at }, { custodian: 'eastmere', inWriting: 'h1' }]);
    expect(split?.other.ledger.handovers).toMatchObject([{ handoverId: 'h1', state: 'let-go' }]);
  });

  it('leave no ledger to the one who had none, and nobody unheld who still moves', () => {
    const other = away('history', 'm1');
    expect(apart(joined(none, other), left(other), 'history')?.kept).toMatchObject({ moves: [], ledger: { intervals: [] } });
    const began = joined(none, { ...other, moves: other.moves.map((move) => ({ ...move, ended: { because: 'returned-home' as const, on: '2026-03-02', ...doing } })) });
    const since = openOut(began, { childId: 'kept', planId: 'another', agencies: [], child: someChild }, { moveId: 'm2', kind: 'temporary-out', to: 'westmarsh', movedOn: '2026-03-03', awareAt: at, togetherWith: [] }, doing).case;
    expect(apart(since, left(other), 'history')?.kept).toMatchObject({ moves: [{ moveId: 'm2' }], ledger: { intervals: [{ custodian: 'northmoor' }] } });
  });

  it('change nothing where no move came from the other', () => {
    expect(apart(away('kept', 'm1'), none, 'history')).toBeUndefined();
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
