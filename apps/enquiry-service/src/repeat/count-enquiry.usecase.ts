import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '@custodian/messaging';
import { AuthorityPolicy } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Enquiries } from '../enquiry/enquiries.repository';
import { CountsDue } from './counts-due.repository';
import { EarlierEnquiries } from './earlier-enquiries.usecase';
import { AskQuestion } from './ask-question.usecase';
import { questionsAfter } from './questions-after';

const actorId = 'service:enquiry-service';

/** Where an enquiry to be counted is found, with those before it. */
@Injectable()
export class CountedRecords {
  constructor(
    readonly countsDue: CountsDue,
    readonly enquiries: Enquiries,
    readonly earlier: EarlierEnquiries,
  ) {}
}

/** Counts the enquiries about each child of one that was answered, and asks what the policy has asked then: once, however often it is tried (ENQ-11). */
@Injectable()
export class CountEnquiry {
  constructor(
    private readonly records: CountedRecords,
    private readonly asking: AskQuestion,
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AuthorityPolicy,
  ) {}

  async run(enquiryId: string): Promise<void> {
    const enquiry = await this.records.enquiries.get(enquiryId);
    const { since, subjects } = await this.records.earlier.afterAnswer(enquiry);
    await this.unitOfWork.run({ actorId, correlationId: randomUUID() }, async (tx) => {
      if (!(await this.records.countsDue.take(enquiryId, tx.session))) return;
      for (const { subjectId, earlier } of subjects) await this.asking.ask(tx, questionsAfter(enquiry, { subjectId, earlier, since, now: tx.now }, this.policy.current));
    });
  }
}
