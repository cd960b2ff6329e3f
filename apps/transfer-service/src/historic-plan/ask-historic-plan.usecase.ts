import { randomUUID } from 'node:crypto';
import { askHistoricPlan, historicPlanAsked } from '@custodian/contracts';
import { Deadlines } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { type CallOf, Commands } from '@custodian/operations';
import { AuthorityPolicy } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { Dispatches } from '../dispatch/outgoing/dispatches.usecase';
import { type ChildOnRecord, TheRecord } from '../record/record.client';
import { decided } from '../rule/decided.usecase';
import { answerDue } from './due';
import { ask, type HistoricPlanAsked } from './historic-plan';
import { HistoricPlans } from './historic-plans.repository';

/** Sends a request, and has it due. */
@Injectable()
export class SendRequest {
  constructor(
    private readonly dispatches: Dispatches,
    private readonly deadlines: Deadlines,
    private readonly policy: AuthorityPolicy,
  ) {}

  /** Where an address is sealed is not told. */
  async send(tx: Tx, { requestId, childId, to, reason, parents }: HistoricPlanAsked, { names, birth, sex, nhsNumber, addresses }: ChildOnRecord): Promise<void> {
    const { duty } = this.policy.current.desks;
    const open = addresses.flatMap((address) => ('lines' in address ? [address] : [])).slice(-40);
    const asked = { requestId, names, birth, sex, ...(nhsNumber !== undefined && { nhsNumber }), addresses: open, reason, parents, asker: { name: duty.name, phone: duty.phone } };
    await this.dispatches.send(tx, to, historicPlanAsked, asked, { about: { requestId, childId } });
    await this.deadlines.arm(tx, answerDue(requestId, 'historic-plan-awaited', { at: tx.now, childId, policy: this.policy.current }));
  }
}

/** Asks another authority for the earlier plans of a child (HIS-01, HIS-02). */
@Injectable()
export class AskHistoricPlan {
  constructor(
    private readonly commands: Commands,
    private readonly record: TheRecord,
    private readonly plans: HistoricPlans,
    private readonly sending: SendRequest,
  ) {}

  run(call: CallOf<typeof askHistoricPlan>) {
    const { input: { custodian, reason, parents }, actor } = call;
    const [requestId, asked] = [randomUUID(), this.record.asked(call.input.childId, askHistoricPlan, call)];
    return this.commands.run(askHistoricPlan, call, {
      load: () => asked,
      resource: ({ childId, leadWorkerIds, leadTeams }) => ({ childId, leadWorkerIds, leadTeams }),
      work: async (tx, child) => {
        const { childId } = child;
        const waiting = await this.plans.waits(custodian, childId, tx.session);
        const request = decided(() => ask({ requestId, childId, to: custodian, reason, parents, askedAt: tx.now, askedBy: actor.id, waiting }, localDateOf(tx.now)));
        await this.plans.add({ direction: 'asked-by-us', ...request }, tx.session);
        await this.sending.send(tx, request, child);
        return { output: { requestId, status: 'asked' as const, version: request.version }, concerns: { childIds: [childId], resourceId: requestId, freeText: reason } };
      },
    });
  }
}
