import { childrenSplit } from '@custodian/contracts';
import type { Announcement } from '../child/announcement';
import { type ChildEntry, currentPlanOf, openCaseOf } from '../child/child-entry';
import type { ByTwo } from '../plan/correct-plan';
import { notMerged } from '../rule/not-merged';
import { RuleRefusal } from '../rule/rule-refusal';
import { addressesApart, type Sealer } from './addresses-apart';
import { casesApart } from './cases-apart';
import { detailsApart } from './details-apart';
import { movesApart } from './moves-of-both';
import type { Apart, Joining } from './since-joined';

type Merged = NonNullable<ChildEntry['mergedFrom']>[number];

/** The two entries afterwards, and what is to be said of each. */
export interface Split extends Apart<ChildEntry> {
  readonly announce: readonly Announcement[];
}

/** How this entry was joined into the kept one. Refuses child-merged where the kept one is history itself, and not-merged-into-this. */
export function joiningOf(now: ChildEntry, other: ChildEntry): Merged {
  const found = notMerged(now).mergedFrom?.find(({ childId, split }) => childId === other.childId && split === undefined);
  if (!found || other.mergedInto !== now.childId) throw new RuleRefusal('not-merged-into-this', 'That entry was not joined into this one.');
  return found;
}

/**
 * Takes two entries apart that were joined and are two children (REC-03). `now` is the kept entry, `other` the one that is history; `joining` is the kept one before and right after.
 * What came from the other goes back to it as it stands now; what was recorded since stays with the kept one, but for the plans named.
 * Each has at most one plan a day, as the two together had. Refuses what `joiningOf` does, and plan-not-found.
 */
export function splitChildren(joining: Joining<ChildEntry>, now: ChildEntry, other: ChildEntry, split: { planIds: readonly string[]; by: ByTwo; sealer: Sealer }): Split {
  const merged = joiningOf(now, other);
  if (split.planIds.some((planId) => !now.plans.some((plan) => plan.planId === planId))) {
    throw new RuleRefusal('plan-not-found', 'The entry that was kept has no such plan.', 'unacceptable');
  }
  const details = detailsApart(joining, now, other);
  const addresses = addressesApart(joining, now, other, split.sealer);
  const cases = casesApart({ before: joining.before.cases, joined: joining.joined.cases }, now.cases, other.cases);
  const moves = movesApart(now, other);
  const isOther = belongingTo(other, split.planIds);
  const isOthersDiscussion = (id: string) => other.strategyDiscussions?.some(({ discussionId }) => discussionId === id) ?? false;
  const sideOf = (side: keyof Apart<unknown>, is: (planId: string) => boolean) => ({
    ...details[side],
    ...moves[side],
    addresses: addresses[side],
    cases: cases[side],
    plans: now.plans.filter(({ planId }) => is(planId)),
    planCorrections: some(now.planCorrections?.filter(({ was }) => is(was.planId))),
    strategyDiscussions: some(now.strategyDiscussions?.filter(({ discussionId }) => (side === 'other') === isOthersDiscussion(discussionId))),
  });
  const { mergedInto: _standsForItself, ...free } = sideOf('other', isOther);
  const kept = withCaseOfPlan({ ...sideOf('kept', (planId) => !isOther(planId)), mergedFrom: historyOf(now, other, merged, split.by) });
  const others = withCaseOfPlan({ ...free, authorityChildId: merged.authorityChildId });
  return { kept, other: others, announce: [kept, others].map((child) => saidOf(child, now, other)) };
}

/** Whether a plan is the other's: it came with it, or it is named. */
function belongingTo({ plans, planCorrections = [] }: ChildEntry, named: readonly string[]): (planId: string) => boolean {
  const ids = new Set([...plans.map(({ planId }) => planId), ...planCorrections.map(({ was }) => was.planId), ...named]);
  return (planId) => ids.has(planId);
}

/** What was joined into the kept entry: what the other had brought is in the other again, and the other itself is marked. */
function historyOf({ mergedFrom = [] }: ChildEntry, other: ChildEntry, merged: Merged, by: ByTwo): Merged[] {
  const brought = (each: Merged) => other.mergedFrom?.some(({ childId, at }) => childId === each.childId && at === each.at);
  return mergedFrom.filter((each) => !brought(each)).map((each) => (each === merged ? { ...merged, split: by } : each));
}

/** A child with a plan by a conference has an open case. Where that is the other child's, this one has its own from the plan's first day. */
function withCaseOfPlan(child: ChildEntry): ChildEntry {
  const plan = currentPlanOf(child);
  if (plan?.basis !== 'conference' || plan.leadWorkerId === undefined || openCaseOf(child)) return child;
  return { ...child, cases: [...child.cases, { openedOn: plan.from, leadWorkerId: plan.leadWorkerId }] };
}

function some<T>(list: T[] | undefined): T[] | undefined {
  return list && list.length > 0 ? list : undefined;
}

function saidOf(child: ChildEntry, { childId: keptChildId }: ChildEntry, { childId: mergedChildId }: ChildEntry): Announcement {
  const leadWorkerId = currentPlanOf(child)?.leadWorkerId ?? openCaseOf(child)?.leadWorkerId;
  return { event: childrenSplit, payload: { childId: child.childId, keptChildId, mergedChildId, ...(leadWorkerId !== undefined && { leadWorkerId }) } };
}
