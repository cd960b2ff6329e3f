import { proposePlanCorrection } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { Approval, type Approved, BeginProposal, type CallOf, mustStandAsDecidedOn } from '@custodian/operations';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { Children } from '../child/children.repository';
import { decided } from '../rule/decided.usecase';
import { correctPlan } from './correct-plan';

/** Sets a plan's entry right by two persons (REC-11). */
@Injectable()
export class PlanCorrections {
  constructor(
    private readonly beginning: BeginProposal,
    private readonly children: Children,
    approval: Approval,
  ) {
    approval.means('plan-correction', (tx, approved) => this.carryOut(tx, approved));
  }

  propose(call: CallOf<typeof proposePlanCorrection>) {
    const { childId, reason, ...correction } = call.input;
    return this.beginning.run(proposePlanCorrection, call, {
      load: (tx) => this.children.get(childId, tx.session),
      change: (tx, child) => {
        const begunBy = tx.actorId;
        decided(() => correctPlan(child, correction, localDateOf(tx.now), { reason, begunBy, approvedBy: begunBy, at: tx.now.toISOString() }));
        return Promise.resolve({ change: { kind: 'plan-correction', childId, ...correction }, decidedOn: [{ id: childId, version: child.version }], concerns: { childIds: [childId] } });
      },
    });
  }

  private async carryOut(tx: Tx, { change, reason, begunBy, approvedBy, decidedOn }: Approved<'plan-correction'>) {
    const child = await this.children.get(change.childId, tx.session);
    mustStandAsDecidedOn({ decidedOn }, new Map([[child.childId, child.version]]));
    const outcome = decided(() => correctPlan(child, change, localDateOf(tx.now), { reason, begunBy: begunBy.id, approvedBy, at: tx.now.toISOString() }));
    await this.children.change(tx, outcome.child, { change: proposePlanCorrection.name, changedOn: outcome.changedOn, reason, recordedAt: tx.now, recordedBy: tx.actorId });
    for (const { event, payload } of outcome.announce ?? []) await tx.announce(event, payload);
    return { childIds: [child.childId] };
  }
}
