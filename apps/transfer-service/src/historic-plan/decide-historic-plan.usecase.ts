import { decideHistoricPlan, historicPlanAnswered } from '@custodian/contracts';
import { Deadlines } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { type CallOf, Commands } from '@custodian/operations';
import { AuthorityPolicy, notFound } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Dispatches } from '../dispatch/outgoing/dispatches.usecase';
import { TheRecord } from '../record/record.client';
import { decided } from '../rule/decided.usecase';
import { answerDueId } from './due';
import { statusOf } from './historic-plan';
import { HistoricPlans, type Kept } from './historic-plans.repository';
import { decide, type HistoricPlanRequest, type PlanOnRecord } from './release';

/** Answers a request. */
@Injectable()
export class SendAnswer {
  constructor(
    private readonly dispatches: Dispatches,
    private readonly deadlines: Deadlines,
    private readonly policy: AuthorityPolicy,
  ) {}

  async send(tx: Tx, { requestId, from, decisions }: HistoricPlanRequest): Promise<void> {
    const last = decisions.at(-1);
    if (!last) return;
    const { outcome, reason, released, at } = last;
    const decidedBy = this.policy.current.words.custodian;
    await this.dispatches.send(tx, from, historicPlanAnswered, { requestId, outcome, reason, decidedBy, decidedAt: at.toISOString(), released: [...released] }, { about: { requestId } });
    await this.deadlines.end(tx, answerDueId(requestId), 'met');
  }
}

/** Decides about a request from elsewhere: a person, for a reason, with what is released taken from the Record (HIS-01). */
@Injectable()
export class DecideHistoricPlan {
  constructor(
    private readonly commands: Commands,
    private readonly record: TheRecord,
    private readonly plans: HistoricPlans,
    private readonly answering: SendAnswer,
  ) {}

  async run(call: CallOf<typeof decideHistoricPlan>) {
    const { input: { requestId, outcome, reason, childId, planIds }, actor } = call;
    const asked = childId === undefined ? undefined : this.record.asked(childId, decideHistoricPlan, call);
    return this.commands.run(decideHistoricPlan, call, {
      load: async (tx) => theirs(await this.plans.get(requestId, tx.session)),
      work: async (tx, before) => {
        const child = await asked;
        const plansOfChild = child ? [...(child.currentPlan ? [child.currentPlan] : []), ...child.earlierPlans].map(onRecord) : [];
        const after = decided(() => decide(before, { outcome, reason, planIds, plansOfChild, ...(child && { childId: child.childId }) }, { now: tx.now, by: actor.id }));
        await this.plans.replace({ direction: 'asked-of-us', ...before }, { direction: 'asked-of-us', ...after }, tx.session);
        await this.answering.send(tx, after);
        return { output: { requestId, status: statusOf(after.decisions.at(-1)), version: after.version }, concerns: { childIds: child ? [child.childId] : [], resourceId: requestId, freeText: reason, told: planIds.length > 0 } };
      },
    });
  }
}

/** Throws 404 `historic-plan-request-not-found` for one of ours: those are answered elsewhere. */
function theirs(kept: Kept): HistoricPlanRequest {
  if (kept.direction === 'asked-by-us') throw notFound('historic-plan-request-not-found');
  const { direction: _theirs, ...request } = kept;
  return request;
}

function onRecord({ planId, from, to, latestCategories }: { readonly planId: string; readonly from: string; readonly to?: string; readonly latestCategories?: { readonly categories: PlanOnRecord['categories'] } }): PlanOnRecord {
  return { planId, from, ...(to !== undefined && { to }), categories: latestCategories?.categories ?? [] };
}
