import { RuleRefusal } from '../rule/rule-refusal';
import { codeOf } from '../rule/code-of';
import { arrivalTold, confirmArrival } from './arrival';
import type { Case, Outcome } from './case';
import { arrived, coming, onRecord } from './come-in';
import { hearHeld, holdConference, sendMinutes } from './conference';
import { correctMove, hearCorrected } from './correct';
import { endMove, hearAnswer, hearMoveEnded, refuse } from './end';
import { someChild } from './model/said';
import { makePermanent, openOut } from './open-out';
import { statusOf, stepsLeft } from './process/standing';
import { handOver } from './responsibility';
import { settled } from './settle';
import { takeStep } from './take-step';
import type { Move } from './move';
import { isOurs } from '../responsibility/ledger';

const at = new Date('2026-03-02T09:00:00Z');
const doing = { at, by: 'ianthe' };
const [m1, m2, m3] = ['2f6d8a1b-7c3e-4b59-8d20-9e4f1a6c5b01', '2f6d8a1b-7c3e-4b59-8d20-9e4f1a6c5b02', '2f6d8a1b-7c3e-4b59-8d20-9e4f1a6c5b03'] as const;
const leaving = { childId: 'child', planId: 'plan', planFrom: new Date('2026-01-12T00:00:00Z'), agencies: ['Tanpits Surgery'], child: someChild };
const going = { moveId: m1, to: 'eastmere', movedOn: '2026-03-01', awareAt: at, togetherWith: [] };
const nothing: Case = { me: 'northmoor', moves: [] };
const there: Case = { me: 'eastmere', moves: [] };
const held = { on: '2026-03-20', chair: 'Rosalind Thackwray', outcome: 'plan' as const };
let ids = 0;
const settle = (outcome: Outcome) => settled(outcome, { ...doing, today: '2026-03-02', handoverId: () => `h${(ids += 1)}` });
const away = (kind: 'temporary-out' | 'permanent-out' = 'permanent-out') => settle(openOut(nothing, leaving, { ...going, kind }, doing)).case;
const told = { moveId: m1, moveIds: [m1], kind: 'permanent-in' as const, from: 'northmoor', movedOn: '2026-03-01', togetherWith: [], child: someChild, responsible: { by: 'northmoor', from: leaving.planFrom } };

/** A child who has come, and is on the Record. */
function here(kind: 'temporary-in' | 'permanent-in' = 'permanent-in'): Case {
  const came = coming(there, { ...told, kind }, doing).case;
  return settle(onRecord(came, only(came), { childId: 'here', planId: 'entry', facts: 1 }, doing)).case;
}

function only({ moves }: Case): Move {
  const [move] = moves;
  if (!move || moves.length > 1) throw new Error(`${moves.length} moves`);
  return move;
}

const said = ({ says }: Outcome) => says.map(({ message }) => message.name);
const announced = ({ announces }: Outcome) => announces.filter(({ what }) => what !== 'told-of').map(({ what }) => what);
const status = (now: Case, id: string = m1) => now.moves.filter(({ moveId }) => moveId === id).map(statusOf)[0];

describe('a move away', () => {
  it('MOV-03 tells the other custodian as it is opened, and MOV-02 leaves responsibility where it is', () => {
    const opened = openOut(nothing, leaving, { ...going, kind: 'temporary-out' }, doing);
    expect(said(opened)).toEqual(['temporary-inclusion-asked']);
    expect(opened.announces).toContainEqual({ what: 'case-held', moveId: m1, by: 'northmoor', from: leaving.planFrom });
    expect(opened.case.ledger && isOurs(opened.case.ledger)).toBe(true);
    expect(stepsLeft(only(opened.case), 'england')).toEqual(['receiving-office-informed', 'core-group-informed', 'inclusion-confirmed', 'stay-decided']);
  });

  it('is one of a plan of this authority’s own, to another authority, and one at a time', () => {
    const { planId: _, ...without } = leaving;
    expect(codeOf(() => openOut(nothing, without, { ...going, kind: 'permanent-out' }, doing))).toBe('only-a-plan-moves');
    expect(codeOf(() => openOut(nothing, leaving, { ...going, to: 'northmoor', kind: 'permanent-out' }, doing))).toBe('move-to-ourselves');
    expect(codeOf(() => openOut(away(), leaving, { ...going, moveId: m2, kind: 'permanent-out' }, doing))).toBe('earlier-move-still-open');
  });

  it('that is refused there, or is for another authority, has come to nothing, and the case is held here', () => {
    for (const answer of ['refused', 'wrong-authority'] as const) {
      const after = settle(hearAnswer(handOver(away(), m1, 'offer', { ...doing, handoverId: 'h', reason: '' }).case, m1, { answer, reason: 'Not ours', moveIds: [m1], on: '2026-03-03' }, doing));
      expect(only(after.case).ended).toMatchObject({ because: answer, reason: 'Not ours' });
      expect(said(after)).toEqual(['responsibility-withdrawn']);
      expect(after.case.ledger && isOurs(after.case.ledger)).toBe(true);
    }
  });

  it('MOV-04 becomes one for good with no moment between, and then for good only once', () => {
    const stay = away('temporary-out');
    const after = makePermanent(stay, m1, leaving, { ...going, moveId: m2 }, doing);
    expect(said(after)).toEqual(['permanent-move-notified']);
    expect(after.case.moves.map(({ moveId, ended, continues }) => [moveId, ended?.because, continues])).toEqual([[m1, 'became-permanent', undefined], [m2, undefined, m1]]);
    expect(codeOf(() => makePermanent(after.case, m2, leaving, { ...going, moveId: m3 }, doing))).toBe('move-is-permanent');
  });

  it('that was begun on both sides is one, and the other side is told every id of it', () => {
    const theirs = arrivalTold(away(), { moveId: m2, from: 'eastmere', kind: 'permanent-out', movedOn: '2026-03-01', child: someChild }, doing).case;
    const both = confirmArrival({ ...away(), moves: [...away().moves, only(theirs)] }, only(theirs), leaving, { ...doing, moveId: m3 });
    expect(both.case.moves.map(({ moveId, moveIds, ended }) => [moveId, moveIds, ended?.because])).toEqual([[m1, [m1, m2], undefined], [m2, [m2], 'same-move']]);
    expect(both.says).toMatchObject([{ message: { name: 'permanent-move-notified' }, payload: { moveId: m1, moveIds: [m1, m2] } }]);
  });

  it('MOV-26 removes the child only after the conference there, its minutes, and responsibility', () => {
    const heard = settle(hearHeld(away(), m1, held, doing));
    expect(announced(heard)).toEqual([]);
    expect(codeOf(() => endMove(heard.case, m1, { on: '2026-03-21', because: 'returned-home' }, doing))).toBe('conference-held-there');
    expect(codeOf(() => takeStep(heard.case, m1, { step: 'members-told', outcome: 'done', at, whom: 'All' }, 'england', doing))).toBe('removed-only-after-conference-and-minutes');
    expect(codeOf(() => takeStep(heard.case, m1, { step: 'removed', outcome: 'done', at }, 'england', doing))).toBe('step-shown-by-the-move');
  });

  it('goes on where its conference was held although it had been ended: the conference stands', () => {
    const ended = endMove(away(), m1, { on: '2026-03-10', because: 'returned-home' }, doing).case;
    expect(status(ended)).toBe('ended');
    expect(status(settle(hearHeld(ended, m1, held, doing)).case)).toBe('conference-held');
  });

  it('of somebody who turns 18 ends, and nobody has a case to hold', () => {
    const after = settle(endMove(away(), m1, { on: '2026-03-10', because: 'turned-18' }, doing));
    expect(after.case.ledger?.intervals.at(-1)?.until).toEqual(at);
    expect(said(after)).toEqual(['move-ended']);
  });

  it('is put right on both sides, once, and what had been said is kept', () => {
    const corrected = { correctionId: m3, because: 'The landlord confirms the day', movedOn: '2026-02-27' };
    expect(said(correctMove(away(), m1, corrected, doing))).toEqual(['move-corrected']);
    const twice = hearCorrected(hearCorrected(here(), m1, corrected, doing).case, m1, corrected, doing).case;
    expect(only(twice)).toMatchObject({ movedOn: '2026-02-27', corrections: [{ correctionId: m3, movedOn: { was: '2026-03-01', is: '2026-02-27' } }] });
  });
});

describe('a step', () => {
  const take = (given: Partial<Parameters<typeof takeStep>[2]>) => () => takeStep(away(), m1, { step: 'telephoned', outcome: 'done', at, ...given }, 'england', doing);

  it('is taken with what shows it, once, and not in the future', () => {
    expect(codeOf(take({}))).toBe('whom-was-told-is-recorded');
    expect(codeOf(take({ step: 'safeguarding-considered' }))).toBe('what-was-decided-is-recorded');
    expect(codeOf(take({ whom: 'Duty team', at: new Date(at.getTime() + 1) }))).toBe('step-in-the-future');
    expect(codeOf(take({ outcome: 'not-needed', account: 'No' }))).toBe('step-is-always-needed');
    expect(codeOf(take({ step: 'interim-responsibility-considered', outcome: 'not-needed' }))).toBe('not-needed-only-with-a-reason');
    expect(codeOf(take({ step: 'team-manager-aware' }))).toBe('step-of-another-move');
    const once = take({ whom: 'Duty team' })().case;
    expect(codeOf(() => takeStep(once, m1, { step: 'telephoned', outcome: 'done', at, whom: 'Duty team' }, 'england', doing))).toBe('step-taken-already');
  });

  it('MOV-24 that each agency confirms is done with the last of them', () => {
    expect(codeOf(take({ step: 'agencies-told-counterparts' }))).toBe('agency-is-named');
    expect(codeOf(take({ step: 'agencies-told-counterparts', agency: 'Westvale School' }))).toBe('agency-not-involved');
    expect(stepsLeft(only(take({ step: 'agencies-told-counterparts', agency: 'Tanpits Surgery' })().case), 'england')).not.toContain('agencies-told-counterparts');
  });

  it('MOV-65 of a stay in Wales is also the look at it by the first conference there', () => {
    expect(stepsLeft(only(here('temporary-in')), 'wales')).toContain('reviewed-at-first-conference');
    expect(stepsLeft(only(here('temporary-in')), 'england')).not.toContain('reviewed-at-first-conference');
  });
});

describe('a child who comes', () => {
  it('MOV-41 is on the Record, and the other side is told so; told again it is once', () => {
    const came = coming(there, told, doing).case;
    const on = onRecord(came, only(came), { childId: 'here', planId: 'entry', facts: 1 }, doing);
    expect(said(on)).toEqual(['move-answered']);
    expect(on.announces).toContainEqual({ what: 'case-held', moveId: m1, by: 'northmoor', from: leaving.planFrom });
    expect(said(onRecord(on.case, only(on.case), { childId: 'here', planId: 'entry', facts: 1 }, doing))).toEqual([]);
  });

  it('is refused, and leaves the Record; but not while responsibility is held or undertaken here, nor after the conference', () => {
    const refused = { answer: 'refused' as const, reason: 'They live elsewhere', on: '2026-03-05' };
    expect(announced(refuse(here(), m1, refused, doing))).toEqual(['stay-ended']);
    const offered = { ...here(), ledger: { me: 'eastmere', intervals: [], handovers: [{ handoverId: 'h', moveId: m1, from: 'northmoor', to: 'eastmere', state: 'undertaken' as const, offeredAt: at, offeredBy: 'x' }] } };
    expect(codeOf(() => refuse(offered, m1, refused, doing))).toBe('not-refused-while-responsible');
    expect(codeOf(() => refuse(holdConference(here(), m1, held, doing).case, m1, refused, doing))).toBe('conference-held-here');
  });

  it('MOV-42 for a time has no conference here that decides about the plan', () => {
    expect(codeOf(() => holdConference(here('temporary-in'), m1, held, doing))).toBe('only-of-a-move-for-good');
    expect(codeOf(() => sendMinutes(here(), m1, { documentIds: [], documents: [], on: '2026-03-20' }, doing))).toBe('conference-not-held');
  });

  it('leaves the Record when their stay has ended; with responsibility here only after that has gone home', () => {
    const back = settle(hearMoveEnded(here('temporary-in'), m1, { on: '2026-03-09', because: 'returned-home', moveIds: [m1] }, doing));
    expect(announced(back)).toEqual(['stay-ended']);
    const ours = { ...here(), ledger: { me: 'eastmere', intervals: [{ custodian: 'eastmere', from: at, agreedBy: 'x' }], handovers: [] } };
    const asked = settle(hearMoveEnded(ours, m1, { on: '2026-03-09', because: 'returned-home', moveIds: [m1] }, doing));
    expect([said(asked), announced(asked), status(asked.case)]).toEqual([['responsibility-offered'], [], 'asked-back']);
  });

  it('MOV-61 of whom this authority heard otherwise is asked about, and the move their own authority begins is the same', () => {
    const heard = arrived(there, { moveId: m2, from: 'northmoor', kind: 'permanent-in', movedOn: '2026-03-01', child: someChild }, doing);
    expect(said(heard)).toEqual(['arrival-notified']);
    const same = coming(heard.case, { ...told, moveIds: [m1, m2] }, doing).case;
    expect(same.moves.map(({ moveId, ended }) => [moveId, ended?.because])).toEqual([[m2, 'same-move'], [m1, undefined]]);
  });

  it('goes on by their id also where it was on the Record before what this authority began, and had ended in that', () => {
    const notified = here();
    const heard = arrived(there, { moveId: m2, from: 'northmoor', kind: 'permanent-in', movedOn: '2026-03-01', child: someChild }, doing).case;
    const both = settle(onRecord({ ...notified, moves: [...notified.moves, only(heard)] }, only(heard), { childId: 'here', planId: 'entry', facts: 1 }, doing)).case;
    expect(both.moves.map(({ moveId, ended }) => [moveId, ended?.because])).toEqual([[m1, 'same-move'], [m2, undefined]]);
    for (const moveIds of [[m1, m2], [m1]]) {
      const { moves } = settle(coming(both, { ...told, moveIds }, doing)).case;
      expect(moves.map((move) => [move.moveId, move.ended?.because, [...move.moveIds].sort(), statusOf(move)])).toEqual([[m1, undefined, [m1, m2], 'on-record-here'], [m2, 'same-move', [m2, m1].sort(), 'ended']]);
    }
  });

  it('goes on in a move for good where their stay became one, as the same entry', () => {
    const after = coming(here('temporary-in'), { ...told, moveId: m2, moveIds: [m2], continues: m1 }, doing);
    expect(after.case.moves.map(({ moveId, childId, ended }) => [moveId, childId, ended?.because])).toEqual([[m1, 'here', 'became-permanent'], [m2, 'here', undefined]]);
    expect(announced(after)).toEqual([]);
  });

  it('is not known by a move nobody has told of', () => {
    expect(() => hearMoveEnded(there, m1, { on: '2026-03-09', because: 'returned-home', moveIds: [m1] }, doing)).toThrow(RuleRefusal);
  });
});
