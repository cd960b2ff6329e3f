import type { ChildEntry } from '../child/child-entry';
import { nothingRecordedLiesInTheFuture } from '../rule/nothing-recorded-lies-in-the-future';
import { notMerged } from '../rule/not-merged';
import { RuleRefusal } from '../rule/rule-refusal';
import { followedByConference } from '../section-47/strategy-discussion';
import type { ChildDecided, Conference, ConferenceDecision } from './conference';
import { continuePlan } from './continue-plan';
import { eachChildOnce } from './each-child-once';
import { endPlan } from './end-plan';
import { startNoPlan } from './start-no-plan';
import { startPlan } from './start-plan';

interface At {
  readonly today: string;
  /** The id for a plan that starts for this child. */
  readonly planIdFor: (childId: string) => string;
}

/** Carries out what a conference decided about each child, in the order of its decisions; all of it or, where a rule refuses, nothing. */
export function carryOutConference(conference: Conference, children: readonly ChildEntry[], at: At): ChildDecided[] {
  nothingRecordedLiesInTheFuture(at.today, conference.heldOn);
  eachChildOnce(conference.decisions);
  return conference.decisions.map((decision) => {
    const child = children.find((each) => each.childId === decision.childId);
    if (!child) throw new RuleRefusal('child-not-found', 'A child the conference decided about is not on the Record.', 'unacceptable');
    const outcome = carryOutDecision(notMerged(child), conference, decision, at);
    return { ...outcome, child: followedByConference(outcome.child, conference) };
  });
}

function carryOutDecision(child: ChildEntry, conference: Conference, decision: ConferenceDecision, at: At): ChildDecided {
  switch (decision.decision) {
    case 'plan':
      return startPlan(child, conference, decision, at.planIdFor(child.childId));
    case 'no-plan':
      return startNoPlan(child, conference, decision.reason);
    case 'continue':
      return continuePlan(child, conference, decision);
    case 'end':
      return endPlan(child, conference, decision.reason);
  }
}
