import { historicPlanAnswered, historicPlanAsked, historicPlanToldOf, type SaidIn } from '@custodian/contracts';
import { Deadlines } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { AuthorityPolicy, Log } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Receives, type SaidBy } from '../dispatch/incoming/receives.usecase';
import { answerDue, answerDueId } from './due';
import { answered } from './historic-plan';
import { HistoricPlans } from './historic-plans.repository';

/** By when what is heard is to be answered, and what is heard of no use. */
@Injectable()
export class Hearing {
  constructor(
    readonly deadlines: Deadlines,
    readonly policy: AuthorityPolicy,
    readonly log: Log,
  ) {}
}

/** Takes in what other authorities ask of earlier plans, and what they answer (HIS-01). */
@Injectable()
export class HearHistoricPlans implements OnModuleInit {
  constructor(
    private readonly receives: Receives,
    private readonly plans: HistoricPlans,
    private readonly hearing: Hearing,
  ) {}

  onModuleInit(): void {
    this.receives.on(historicPlanAsked, (tx, said, from) => this.asked(tx, said, from));
    this.receives.on(historicPlanAnswered, (tx, said, from) => this.answered(tx, said, from));
  }

  /** A request that is here already is the same one again. */
  private async asked(tx: Tx, { requestId, ...said }: SaidIn<typeof historicPlanAsked>, { custodian }: SaidBy): Promise<void> {
    if (await this.plans.find(requestId, tx.session)) return;
    await this.plans.add({ direction: 'asked-of-us', requestId, from: custodian, said, receivedAt: tx.now, decisions: [], version: 1 }, tx.session);
    await this.hearing.deadlines.arm(tx, answerDue(requestId, 'historic-plan-to-answer', { at: tx.now, policy: this.hearing.policy.current }));
    await tx.announce(historicPlanToldOf, { requestId, what: 'asked' });
  }

  /** Only whoever was asked answers. */
  private async answered(tx: Tx, { requestId, decidedAt, ...answer }: SaidIn<typeof historicPlanAnswered>, { custodian, dispatchId, receivedAt }: SaidBy): Promise<void> {
    const before = await this.plans.find(requestId, tx.session);
    if (before?.direction !== 'asked-by-us' || before.to !== custodian) {
      this.hearing.log.warn('historic-plan.answer-to-nothing', { messageId: dispatchId });
      return;
    }
    const after = answered(before, { ...answer, decidedAt: new Date(decidedAt), receivedAt });
    if (!after) return;
    await this.plans.replace(before, { direction: 'asked-by-us', ...after }, tx.session);
    await this.hearing.deadlines.end(tx, answerDueId(requestId), 'met');
    await tx.announce(historicPlanToldOf, { requestId, what: 'answered', childId: before.childId });
  }
}
