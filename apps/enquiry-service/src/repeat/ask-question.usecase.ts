import { randomUUID } from 'node:crypto';
import { repeatEnquiry } from '@custodian/contracts';
import { Deadlines } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { AuthorityPolicy } from '@custodian/platform';
import { dueAt, limitNamed } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { deadlineOf, isDecided } from './question';
import type { ToAsk } from './questions-after';
import { Questions } from './questions.repository';

/** Asks a person what repeat enquiries about one child ask, and announces it. */
@Injectable()
export class AskQuestion {
  constructor(
    private readonly questions: Questions,
    private readonly deadlines: Deadlines,
    private readonly policy: AuthorityPolicy,
  ) {}

  /** Of one child: what is open already is not asked again; once it is decided, a further enquiry is a new reason to ask. */
  async ask(tx: Tx, toAsk: readonly ToAsk[]): Promise<void> {
    const [first] = toAsk;
    const open = first ? await this.questions.openAbout(first.subjectIds, tx.session) : [];
    for (const each of toAsk) if (!open.includes(each.asks)) await this.askOne(tx, each);
  }

  private async askOne(tx: Tx, { leadWorkerId, ...question }: ToAsk): Promise<void> {
    const questionId = randomUUID();
    const limit = limitNamed(this.policy.current, 'repeat-enquiry-decided');
    const due = isDecided(question.asks) ? dueAt(this.policy.current, limit, tx.now) : undefined;
    await this.questions.add({ questionId, ...question, ...(due && { dueAt: due }) }, tx.session);
    const { enquiryId, reference, childId, asks, enquiries, rule } = question;
    await tx.announce(repeatEnquiry, { questionId, enquiryId, reference, asks, enquiries, rule, ...(childId !== undefined && { childId }), ...(leadWorkerId !== undefined && { leadWorkerId }) });
    const about = { enquiryId, ...(childId !== undefined && { childId }) };
    if (due) await this.deadlines.arm(tx, { deadlineId: deadlineOf(questionId), kind: 'repeat-enquiry', queue: 'repeat-enquiries', startedAt: tx.now, dueAt: due, limit, rule: 'ENQ-11', about, whose: { role: 'custodian' } });
  }
}
