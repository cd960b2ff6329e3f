import type { historicPlanAsked, SaidIn } from '@custodian/contracts';
import { RuleRefusal } from '../rule/rule-refusal';
import type { Outcome, Released } from './historic-plan';

/** What somebody decided here about a request from elsewhere. */
export interface Decision {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly childId?: string;
  readonly released: readonly Released[];
  readonly at: Date;
  readonly by: string;
}

/** A historic plan of this authority's that another asks for (002 4.3). */
export interface HistoricPlanRequest {
  readonly requestId: string;
  readonly from: string;
  /** Whom they ask about, why, who asks and whether the parents know. */
  readonly said: Omit<SaidIn<typeof historicPlanAsked>, 'requestId'>;
  readonly receivedAt: Date;
  /** All of them: the last one holds. */
  readonly decisions: readonly Decision[];
  readonly version: number;
}

/** A plan as the Record has it. */
export interface PlanOnRecord extends Omit<Released, 'to'> {
  readonly to?: string;
}

/** What a person decides: about which child of the Record, and which of its plans are released. */
export interface Deciding {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly childId?: string;
  readonly planIds: readonly string[];
  readonly plansOfChild: readonly PlanOnRecord[];
}

/**
 * Permission given or refused by a person (HIS-01). What was refused may be released later; what was released is not taken back.
 * Refuses `released-already`, `release-names-the-child`, `granting-releases-something`, `refusing-releases-nothing`, `plan-not-of-this-child`, `a-current-plan-is-not-historic`, `granted-in-part-only`.
 */
export function decide(request: HistoricPlanRequest, { outcome, reason, childId, planIds, plansOfChild }: Deciding, { now, by }: { readonly now: Date; readonly by: string }): HistoricPlanRequest {
  const last = request.decisions.at(-1);
  if (last?.outcome === 'granted') throw new RuleRefusal('released-already', 'All of it has been released already.');
  const releases = outcome === 'granted' || outcome === 'granted-in-part';
  if (!releases && planIds.length > 0) throw new RuleRefusal('refusing-releases-nothing', 'Nothing is released with this answer: name no plans.', 'unacceptable');
  if (releases && childId === undefined) throw new RuleRefusal('release-names-the-child', 'Say which child of the Record it is.', 'unacceptable');
  if (releases && planIds.length === 0) throw new RuleRefusal('granting-releases-something', 'Say which plans are released.', 'unacceptable');
  const released = planIds.map((planId) => historic(plansOfChild.find((plan) => plan.planId === planId)));
  const ended = plansOfChild.filter(({ to }) => to !== undefined);
  if (outcome === 'granted' && ended.some(({ planId }) => !planIds.includes(planId))) throw new RuleRefusal('granted-in-part-only', 'The child has earlier plans that are not named: this is granted in part.', 'unacceptable');
  const decision = { outcome, reason, ...(childId !== undefined && { childId }), released, at: now, by };
  return { ...request, decisions: [...request.decisions, decision], version: request.version + 1 };
}

function historic(plan: PlanOnRecord | undefined): Released {
  if (!plan) throw new RuleRefusal('plan-not-of-this-child', 'A plan that is named is not on the entry of this child.', 'unacceptable');
  const { to } = plan;
  if (to === undefined) throw new RuleRefusal('a-current-plan-is-not-historic', 'A plan that runs is told of by an enquiry or a move, not as a historic one.', 'unacceptable');
  return { ...plan, to };
}
