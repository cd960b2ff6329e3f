import { isOfficeOpen, ladderOf } from '@custodian/policy';
import { AuthorityPolicy, Clock } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import type { Notice } from '../notice/notice';
import { type Addressed, eachOnce, turnedTo } from '../recipient/recipient';
import { Recipients } from '../recipient/recipients.client';
import { stepOf } from './ladder-start';
import { afterHours, whomOf } from './whom';

/** Who stands at a step of a ladder at this moment. */
@Injectable()
export class WhoNow {
  constructor(
    private readonly recipients: Recipients,
    private readonly policy: AuthorityPolicy,
    private readonly clock: Clock,
  ) {}

  /** Undefined where the register is to be asked and does not answer now. */
  async of(notice: Notice, correlationId: string): Promise<Addressed[] | undefined> {
    const step = stepOf(ladderOf(this.policy.current, notice.climb.ladder), notice.climb.step);
    if (!step) return [];
    const { places, ask } = whomOf(step.to, notice.to);
    const people: Addressed[] = [...places];
    for (const audience of ask) {
      const found = await this.recipients.find([audience], correlationId);
      if (!found) return undefined;
      const them = step.to === 'recipient' ? found.filter(({ recipientId, coveringFor }) => recipientId === notice.to.recipientId || coveringFor === notice.to.recipientId) : found;
      people.push(...them.map((one) => turnedTo(one, audience)));
    }
    return eachOnce(this.isAfterHours(notice) && people.length > 0 && places.length === 0 ? [...people, afterHours] : people);
  }

  private isAfterHours({ climb }: Notice): boolean {
    return climb.urgent && climb.step === 0 && !isOfficeOpen(this.policy.current, this.clock.now());
  }
}
