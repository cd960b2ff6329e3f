import { caseHeld, includeFromElsewhere as operation, removalCleared, stayEnded } from '@custodian/contracts';
import fc from 'fast-check';
import type { HiddenAddress } from '../address/address-entry';
import { type ChildEntry, currentPlanOf } from '../child/child-entry';
import { carryOutConference } from '../conference/carry-out-conference';
import { oneAtATime } from '../plan/one-at-a-time';
import { RuleRefusal } from '../rule/rule-refusal';
import { caseHolderAt } from './case-holder';
import { endAfterMove } from './end-after-move';
import { endStay } from './end-stay';
import { anotherMoveId, childWith, homeAuthority, moveId } from './example-entry';
import { holdCase } from './hold-case';
import { includeFromElsewhere } from './include-from-elsewhere';

const today = '2026-04-30';
const hide = (_childId: string, { kind, from }: { kind: 'home' | 'placement' | 'temporary'; from: string }): HiddenAddress => ({ kind, sealed: true, from, place: { key: 1, nonce: '', tag: '', text: '' } as never, placeKeys: [] });
const day = fc.integer({ min: 1, max: 30 }).map((n) => `2026-04-${String(n).padStart(2, '0')}`);
const move = fc.constantFrom(moveId, anotherMoveId);
const basis = fc.constantFrom('temporary-resident' as const, 'pending-moving-in-conference' as const);

type Step =
  | { readonly kind: 'included'; readonly on: string; readonly move: string; readonly basis: 'temporary-resident' | 'pending-moving-in-conference' }
  | { readonly kind: 'stay-ended' | 'cleared' | 'held'; readonly on: string; readonly move: string }
  | { readonly kind: 'initial' | 'review' | 'moving-in'; readonly on: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('included' as const), on: day, move, basis }),
  fc.record({ kind: fc.constantFrom('stay-ended' as const, 'cleared' as const, 'held' as const), on: day, move }),
  fc.record({ kind: fc.constantFrom('initial' as const, 'review' as const, 'moving-in' as const), on: day }),
);

const input = (taken: Extract<Step, { kind: 'included' }>) => operation.input.parse({ ...operation.example.input, moveId: taken.move, basis: taken.basis, informationReceivedOn: taken.on, homeAuthority });
const chair = { name: 'Philippa Ostrander-Vale', role: 'Conference chair', agency: 'Northmoor Safeguarding Unit' };

/** What the entry is after a step; as it was where a rule refuses it. */
function taken(child: ChildEntry, one: Step, id: string): ChildEntry {
  try {
    return decide(child, one, id);
  } catch (thrown) {
    if (thrown instanceof RuleRefusal) return child;
    throw thrown;
  }
}

function decide(child: ChildEntry, one: Step, id: string): ChildEntry {
  const latest = child.plans.at(-1)?.planId ?? 'none';
  switch (one.kind) {
    case 'included':
      return includeFromElsewhere(child, input(one), { planId: id, today, hide }).outcome?.child ?? child;
    case 'stay-ended':
      return endStay(child, { ...stayEnded.example, planId: latest, moveId: one.move, on: one.on }, today)?.child ?? child;
    case 'cleared':
      return endAfterMove(child, { ...removalCleared.example, planId: latest, moveId: one.move, conferenceOn: one.on, minutesReceivedOn: one.on }, today)?.child ?? child;
    case 'held':
      return holdCase(child, { ...caseHeld.example, moveId: one.move, from: `${one.on}T10:00:00.000Z` }, 'northmoor')?.child ?? child;
    default: {
      const decision = one.kind === 'review' ? { childId: 'a', decision: 'end' as const, reason: 'Safe' } : { childId: 'a', decision: 'plan' as const, categories: ['neglect' as const], leadWorkerId: 'w', coreGroup: [] };
      const [carried] = carryOutConference({ kind: one.kind, heldOn: one.on, chair, members: [chair], decisions: [decision], conferenceId: id }, [child], { today, planIdFor: () => `${id}p` });
      return carried?.child ?? child;
    }
  }
}

/** By which kinds of step a plan of that basis may end. */
const ends = { conference: ['review', 'cleared'], 'temporary-resident': ['moving-in', 'stay-ended', 'included'], 'pending-moving-in-conference': ['moving-in', 'stay-ended', 'included'] } as const;

describe('whatever is said of a child’s moves, in whatever order, and however often', () => {
  it('there is at most one plan a day, none ends but by what may end it, none is lost, and an end is corrected by its own move (REC-05, REC-11, MOV-26)', () => {
    const seen = { ended: 0, gaveWay: 0, cleared: 0, tookOver: 0 };
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
        let child = childWith([]);
        for (const [index, one] of steps.entries()) {
          const before = child;
          const standing = currentPlanOf(before);
          child = taken(before, one, `s${index}`);
          oneAtATime(child.plans);
          expect(child.plans.map(({ planId }) => planId)).toEqual(expect.arrayContaining(before.plans.map(({ planId }) => planId)));
          expect(child.plans.filter(({ to }) => to === undefined).length).toBeLessThanOrEqual(1);
          for (const ended of before.plans.filter(({ to }) => to !== undefined)) {
            const same = child.plans.find(({ planId }) => planId === ended.planId)?.to === ended.to;
            if (!same) expect((ended.removal ?? ended.stayEnded)?.moveId).toBe('move' in one ? one.move : 'no move');
          }
          const now = child.plans.find(({ planId }) => planId === standing?.planId);
          if (standing && now?.to !== undefined) {
            expect(ends[standing.basis]).toContain(one.kind);
            if (one.kind === 'stay-ended') seen.ended += 1;
            if (one.kind === 'included') seen.gaveWay += 1;
            if (one.kind === 'cleared') seen.cleared += 1;
            if (one.kind === 'moving-in') seen.tookOver += 1;
          }
          if (one.kind === 'included' || one.kind === 'stay-ended' || one.kind === 'cleared' || one.kind === 'held') expect(taken(child, one, `again${index}`)).toEqual(child);
          const holder = caseHolderAt(child, new Date('2026-05-01T12:00:00Z'));
          if (currentPlanOf(child)?.homeAuthority && !child.caseHoldings) expect(holder?.authority).toBe('Eastmere');
        }
      }),
      { numRuns: 800 },
    );
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(5);
  });
});
