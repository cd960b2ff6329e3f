import { randomUUID } from 'node:crypto';
import type { Actor } from '@custodian/access';
import { AuditTrail } from '@custodian/audit';
import { checkEnquiry } from '@custodian/contracts';
import { type Tx, UnitOfWork } from '@custodian/messaging';
import { entryOf } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { checkedLate, waitingLonger } from '../enquiry/check';
import { concernsOf } from '../enquiry/concerns';
import { type Enquiry, recordedStep } from '../enquiry/enquiry';
import type { CheckedSubject } from '../enquiry/step';
import { Steps } from '../enquiry/steps.usecase';
import { Register } from '../register/register.client';

const itself: Actor = { id: 'service:enquiry-service', roles: ['service'] };

/** How one more attempt at a waiting check ended. */
export type Attempt = { readonly completed: true } | { readonly completed: false; readonly attempts: number };

/** Tries a check that waits once more, by the service itself. */
@Injectable()
export class CompleteCheck {
  constructor(
    private readonly steps: Steps,
    private readonly register: Register,
    private readonly unitOfWork: UnitOfWork,
    private readonly trail: AuditTrail,
  ) {}

  /** Undefined where nothing waits any more, or another attempt was made since `attempts` were. */
  async run(enquiryId: string, attempts?: number): Promise<Attempt | undefined> {
    const correlationId = randomUUID();
    const cause = { actorId: itself.id, correlationId };
    const seen = await this.unitOfWork.run(cause, (tx) => this.steps.load(tx, enquiryId));
    if (!seen.waiting || (attempts !== undefined && seen.waiting.attempts !== attempts)) return undefined;
    const found = await this.register.check(enquiryId, recordedStep(seen).subjects, { actor: itself, correlationId });
    return this.unitOfWork.run(cause, async (tx) => {
      const before = await this.steps.load(tx, enquiryId);
      if (before.waiting?.attempts !== seen.waiting?.attempts) return undefined;
      return found ? this.complete(tx, before, found) : this.waitOn(tx, before);
    });
  }

  private async complete(tx: Tx, before: Enquiry, found: readonly CheckedSubject[]): Promise<Attempt> {
    const stepped = checkedLate(before, found, { now: tx.now, by: itself.id });
    await this.steps.save(tx, before, stepped);
    const call = { actor: itself, correlationId: tx.correlationId };
    await this.trail.append(entryOf(checkEnquiry, call, tx.now, 'done', { ...concernsOf(stepped.enquiry), code: 'completed-late' }), tx.session);
    return { completed: true };
  }

  private async waitOn(tx: Tx, before: Enquiry): Promise<Attempt> {
    const enquiry = waitingLonger(before, tx.now);
    await this.steps.save(tx, before, { enquiry, announce: [] });
    return { completed: false, attempts: enquiry.waiting.attempts };
  }
}
