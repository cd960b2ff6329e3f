import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { ContactSheets } from '../contact-sheet/contact-sheets.repository';
import type { Answer } from '../enquiry/answer';
import { type Enquiry, recordedStep, type Stepped } from '../enquiry/enquiry';
import { Steps } from '../enquiry/steps.usecase';
import { CountsDue } from '../repeat/counts-due.repository';

/** Saves an answer with its contact sheets, and has its repeats counted, in the transaction it is given in. */
@Injectable()
export class KeepAnswer {
  constructor(
    private readonly steps: Steps,
    private readonly contactSheets: ContactSheets,
    private readonly countsDue: CountsDue,
  ) {}

  seenOrLoaded(tx: Tx, seen: Enquiry | undefined, enquiryId: string): Promise<Enquiry> {
    return this.steps.seenOrLoaded(tx, seen, enquiryId);
  }

  step(tx: Tx, before: Enquiry, stepped: Stepped): Promise<void> {
    return this.steps.save(tx, before, stepped);
  }

  async answer(tx: Tx, before: Enquiry, given: Answer, advice: string): Promise<void> {
    await this.steps.save(tx, before, given);
    const { enquiryId, reference } = before;
    const { enquirer, reason } = recordedStep(before);
    const sheets = given.contactSheets.map(({ contactSheetId, subject }) => ({
      _id: contactSheetId, enquiryId, reference, enquirer, subject, reason, advice, at: tx.now, by: tx.actorId,
    }));
    await this.contactSheets.add(sheets, tx.session);
    await this.countsDue.add(enquiryId, tx.now, tx.session);
  }
}
