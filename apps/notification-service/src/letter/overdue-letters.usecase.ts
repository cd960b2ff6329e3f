import { type Deadline, Fires } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { Tell } from '../notice/tell.usecase';
import { Letters } from './letters.repository';
import { deadlineOf, referenceOf } from './matter';

/** Somebody was not written to in time, and no reason is recorded: whoever leads the work is told, and after them those above. */
@Injectable()
export class OverdueLetters {
  constructor(
    private readonly letters: Letters,
    private readonly tell: Tell,
  ) {}

  @Fires('letters-to-parents')
  async passed(tx: Tx, { deadlineId, gen, dueAt }: Deadline): Promise<void> {
    const matterId = deadlineId.slice(0, -deadlineOf('').length);
    const matter = await this.letters.find(matterId, tx.session);
    if (matter?.status !== 'owed') return;
    const { childId } = matter;
    const told = { kind: 'letters-overdue' as const, reference: referenceOf(matterId), matterId, childId, to: [{ leadWorkerOf: childId }] };
    await this.tell.inside(tx, told, { messageId: `${deadlineId}:${gen}`, correlationId: matterId, occurredAt: dueAt });
  }
}
