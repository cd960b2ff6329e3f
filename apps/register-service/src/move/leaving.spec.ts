import { removalCleared, stayEnded } from '@custodian/contracts';
import { RuleRefusal } from '../rule/rule-refusal';
import { endAfterMove } from './end-after-move';
import { endStay } from './end-stay';
import { anotherMoveId, childWith, moveId, ownPlan, planThere } from './example-entry';

const today = '2026-06-01';
const cleared = { ...removalCleared.example, childId: 'a', moveId, planId: 'p', conferenceOn: '2026-05-12', minutesReceivedOn: '2026-05-20' };
const ended = { ...stayEnded.example, childId: 'a', moveId, planId: 'q', on: '2026-05-20' };

function codeOf(decide: () => unknown): string | undefined {
  try {
    decide();
    return undefined;
  } catch (thrown) {
    if (thrown instanceof RuleRefusal) return thrown.code;
    throw thrown;
  }
}

describe('a plan of this authority’s own that ends by a move (MOV-26)', () => {
  it('ends on the day both conference and minutes were there, and says what was decided where', () => {
    const after = endAfterMove(childWith([ownPlan]), cleared, today);
    expect(after?.child.plans).toEqual([{ ...ownPlan, to: '2026-05-20', removal: { moveId, code: 'eastmere', authority: 'Eastmere', conferenceOn: '2026-05-12', minutesReceivedOn: '2026-05-20', outcome: 'plan' } }]);
    expect(after?.announce?.map(({ payload }) => payload)).toEqual([{ childId: 'a', planId: 'p', to: '2026-05-20', moveId, goesOnElsewhere: true, leadWorkerId: 'w', basis: 'conference' }]);
  });

  it('says nothing anew where nothing changes that others are told of, and a correction where the day or the outcome does', () => {
    const once = endAfterMove(childWith([ownPlan]), cleared, today)?.child ?? childWith([]);
    expect(endAfterMove(once, cleared, today)).toBeUndefined();
    expect(endAfterMove(once, { ...cleared, conferenceOn: '2026-05-11' }, today)).toMatchObject({ announce: [], child: { plans: [{ removal: { conferenceOn: '2026-05-11' } }] } });
    expect(endAfterMove(once, { ...cleared, outcome: 'no-plan' }, today)).toMatchObject({ announce: [{ payload: { to: '2026-05-20', correction: 'ended-on' } }], child: { plans: [{ removal: { outcome: 'no-plan' } }] } });
    expect(endAfterMove(once, { ...cleared, outcome: 'no-plan' }, today)?.announce?.[0]?.payload).not.toHaveProperty('goesOnElsewhere');
    expect(endAfterMove(once, { ...cleared, minutesReceivedOn: '2026-05-22' }, today)?.announce).toMatchObject([{ payload: { to: '2026-05-22', correction: 'ended-on' } }]);
  });

  it.each<[string, Parameters<typeof endAfterMove>]>([
    ['removed-only-after-conference-and-minutes', [childWith([ownPlan]), { ...cleared, minutesReceivedOn: '2026-05-11' }, today]],
    ['removed-only-after-conference-and-minutes', [childWith([ownPlan]), { ...cleared, conferenceOn: '2026-02-11' }, today]],
    ['date-in-the-future', [childWith([ownPlan]), { ...cleared, minutesReceivedOn: '2026-06-02' }, today]],
    ['plan-not-found', [childWith([]), cleared, today]],
    ['not-a-plan-of-ours', [childWith([{ ...planThere, planId: 'p' }]), cleared, today]],
    ['plan-ended-otherwise', [childWith([{ ...ownPlan, to: '2026-05-01', endedByConferenceId: 'd' }]), cleared, today]],
    ['plan-ended-otherwise', [childWith([{ ...ownPlan, to: '2026-05-20', removal: { moveId: anotherMoveId, code: 'x', authority: 'X', conferenceOn: '2026-05-12', minutesReceivedOn: '2026-05-20', outcome: 'plan' } }]), cleared, today]],
    ['plans-overlap', [childWith([{ ...ownPlan, to: '2026-05-20', removal: { moveId, code: 'x', authority: 'X', conferenceOn: '2026-05-12', minutesReceivedOn: '2026-05-20', outcome: 'plan' } }, { ...planThere, from: '2026-05-21' }]), { ...cleared, minutesReceivedOn: '2026-05-25' }, today]],
  ])('is refused: %s', (code, input) => {
    expect(codeOf(() => endAfterMove(...input))).toBe(code);
  });
});

describe('a stay that ends (MOV-44)', () => {
  const stays = { kind: 'temporary' as const, lines: ['3 Weir Court'], from: '2026-03-02' };
  const lives = { kind: 'home' as const, lines: ['2 Saltings Lane'], from: '2024-05-01' };

  it('ends the plan’s entry and the address here, and is corrected by the same move', () => {
    const once = endStay(childWith([planThere], { addresses: [lives, stays] }), ended, today);
    expect(once?.child).toMatchObject({ plans: [{ to: '2026-05-20', stayEnded: { moveId, because: 'returned-home' } }], addresses: [lives, { ...stays, to: '2026-05-20' }] });
    expect(once?.announce?.map(({ payload }) => payload)).toEqual([{ childId: 'a', planId: 'q', to: '2026-05-20', moveId, basis: 'temporary-resident' }]);
    const corrected = endStay(once?.child ?? childWith([]), { ...ended, on: '2026-05-22' }, today);
    expect(corrected?.child.addresses).toEqual([lives, { ...stays, to: '2026-05-22' }]);
    expect(endStay(once?.child ?? childWith([]), ended, today)).toBeUndefined();
  });

  it('leaves the home of a child who had moved here to whoever knows where they are now', () => {
    expect(endStay(childWith([{ ...planThere, basis: 'pending-moving-in-conference' }], { addresses: [stays] }), { ...ended, because: 'move-refused' }, today)?.child.addresses).toEqual([stays]);
  });

  it.each<[string, Parameters<typeof endStay>]>([
    ['not-a-plan-elsewhere', [childWith([{ ...ownPlan, planId: 'q' }]), ended, today]],
    ['plan-ended-otherwise', [childWith([{ ...planThere, to: '2026-05-01', endedByConferenceId: 'm' }]), ended, today]],
    ['ends-before-it-starts', [childWith([planThere]), { ...ended, on: '2026-03-01' }, today]],
    ['date-in-the-future', [childWith([planThere]), { ...ended, on: '2026-06-02' }, today]],
    ['plan-not-found', [childWith([]), ended, today]],
  ])('is refused: %s', (code, input) => {
    expect(codeOf(() => endStay(...input))).toBe(code);
  });
});
