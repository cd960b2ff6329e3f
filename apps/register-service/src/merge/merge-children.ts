import { childrenMerged } from '@custodian/contracts';
import type { AddressEntry } from '../address/address-entry';
import type { Announcement } from '../child/announcement';
import { type ChildEntry, currentPlanOf, openCaseOf } from '../child/child-entry';
import type { ByTwo } from '../plan/correct-plan';
import { oneAtATime } from '../plan/one-at-a-time';
import { notMerged } from '../rule/not-merged';
import { RuleRefusal } from '../rule/rule-refusal';
import { addressesOfBoth } from './addresses-of-both';
import { casesOfBoth } from './cases-of-both';
import { detailsOfBoth } from './details-of-both';
import { movesOfBoth } from './moves-of-both';

/** The two entries afterwards, and what is to be said of each. */
export interface Merged {
  readonly kept: ChildEntry;
  readonly merged: ChildEntry;
  readonly announce: readonly Announcement[];
}

/**
 * Joins two entries of one child. The one kept has what both said; the other stays as it was, points at it, and is no longer found (REC-03).
 * `handedOver`: the other's addresses as they can stand in the entry kept.
 * Refuses same-entry, child-merged, nhs-numbers-differ, plans-overlap, too-much-to-join.
 */
export function mergeChildren(kept: ChildEntry, merged: ChildEntry, handedOver: readonly AddressEntry[], by: ByTwo): Merged {
  if (kept.childId === merged.childId) throw new RuleRefusal('same-entry', 'This is one entry.', 'unacceptable');
  notMerged(kept);
  notMerged(merged);
  if (kept.nhsNumber !== undefined && merged.nhsNumber !== undefined && kept.nhsNumber !== merged.nhsNumber) {
    throw new RuleRefusal('nhs-numbers-differ', 'The two entries have different NHS numbers. Correct the one that is wrong first.');
  }
  const plans = [...kept.plans, ...merged.plans].sort((one, other) => one.from.localeCompare(other.from));
  oneAtATime(plans);
  const { authorityChildId: _handedOver, ...withoutId } = merged;
  const mergedEntry = { childId: merged.childId, ...(merged.authorityChildId && { authorityChildId: merged.authorityChildId }), ...by };
  return {
    kept: {
      ...detailsOfBoth(kept, merged),
      addresses: addressesOfBoth(kept.addresses, handedOver),
      cases: casesOfBoth(kept.cases, merged.cases),
      plans,
      ...withDiscussions(kept, merged),
      mergedFrom: [...(kept.mergedFrom ?? []), ...(merged.mergedFrom ?? []), mergedEntry],
      ...withCorrections(kept, merged),
      ...movesOfBoth(kept, merged),
    },
    merged: { ...(kept.authorityChildId === undefined ? withoutId : merged), mergedInto: kept.childId },
    announce: [saidOf(merged, kept, merged), saidOf(kept, kept, merged)],
  };
}

function withDiscussions(kept: ChildEntry, merged: ChildEntry): Pick<ChildEntry, 'strategyDiscussions'> {
  const strategyDiscussions = [...(kept.strategyDiscussions ?? []), ...(merged.strategyDiscussions ?? [])].sort((one, other) => one.heldOn.localeCompare(other.heldOn));
  return strategyDiscussions.length > 0 ? { strategyDiscussions } : {};
}

function withCorrections(kept: ChildEntry, merged: ChildEntry): Pick<ChildEntry, 'planCorrections'> {
  const planCorrections = [...(kept.planCorrections ?? []), ...(merged.planCorrections ?? [])];
  return planCorrections.length > 0 ? { planCorrections } : {};
}

function saidOf(child: ChildEntry, { childId: keptChildId }: ChildEntry, { childId: mergedChildId }: ChildEntry): Announcement {
  const leadWorkerId = currentPlanOf(child)?.leadWorkerId ?? openCaseOf(child)?.leadWorkerId;
  return { event: childrenMerged, payload: { childId: child.childId, keptChildId, mergedChildId, ...(leadWorkerId !== undefined && { leadWorkerId }) } };
}
