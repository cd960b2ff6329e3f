import { type AnyOperation, recordLetterSent, recordLetterWithheld } from '@custodian/contracts';
import { Deadlines } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { type CallOf, Commands } from '@custodian/operations';
import { unacceptable } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { AnsweredLetters } from './answered-letters.usecase';
import { lettersInContract } from './in-contract';
import { Letters } from './letters.repository';
import { deadlineOf, type Matter, noteKey, withReason, withSent } from './matter';
import { Notes } from './notes.usecase';
import { notWithdrawn } from './not-withdrawn';
import { TheRecord } from './record.client';

/** Where matters are kept, and what ends with them. */
@Injectable()
export class KeepLetters {
  constructor(
    private readonly letters: Letters,
    private readonly deadlines: Deadlines,
    private readonly answered: AnsweredLetters,
  ) {}

  get(matterId: string, tx: Tx): Promise<Matter> {
    return this.letters.get(matterId, tx.session);
  }

  /** The deadline is met where everybody was written to, or why not is recorded. */
  async keep(tx: Tx, matter: Matter) {
    await this.letters.keep(tx, matter);
    if (matter.status === 'settled') {
      await this.deadlines.end(tx, deadlineOf(matter.matterId), 'met');
      await this.answered.by(tx, matter, 'answered');
    }
    return { output: lettersInContract(matter), concerns: { resourceId: matter.matterId, childIds: [matter.childId] } };
  }
}

/** Records that somebody was written to, or why they were not (REC-10). */
@Injectable()
export class RecordOutcome {
  constructor(
    private readonly commands: Commands,
    private readonly keeping: KeepLetters,
    private readonly record: TheRecord,
    private readonly notes: Notes,
  ) {}

  async sent(call: CallOf<typeof recordLetterSent>) {
    const { matterId, recipientId, on, how, byWorkerId } = call.input;
    const asked = await this.record.about(recordLetterSent, call, matterId);
    return this.commands.run(recordLetterSent, call, {
      load: (tx) => this.keeping.get(matterId, tx),
      resource: () => asked.resource(),
      work: async (tx, matter) => {
        notWithdrawn(matter);
        notInTheFuture(on, tx.now);
        if (on < matter.on) throw unacceptable('letter-before-plan', 'A letter about this cannot have been sent before it happened.');
        const after = withSent(matter, asked.recipient(recipientId), { on, how, byWorkerId, ...by(call, tx) }, asked.known().recipients);
        return this.keeping.keep(tx, after);
      },
    });
  }

  async withheld(call: CallOf<typeof recordLetterWithheld>) {
    const { matterId, recipientId, reason, note, decidedByWorkerId, decidedOn } = call.input;
    const asked = await this.record.about(recordLetterWithheld, call, matterId);
    return this.commands.run(recordLetterWithheld, call, {
      load: (tx) => this.keeping.get(matterId, tx),
      resource: () => asked.resource(),
      work: async (tx, matter) => {
        notWithdrawn(matter);
        notInTheFuture(decidedOn, tx.now);
        const person = asked.recipient(recipientId);
        if (reason === 'age-and-understanding' && person.as !== 'child') throw unacceptable('reason-for-children-only', 'Age and understanding is a reason for the child only.');
        const notes = await this.notes.with(matter, noteKey(matter, person), note);
        const after = withReason({ ...matter, notes }, person, { reason, decidedByWorkerId, decidedOn, ...by(call, tx) }, asked.known().recipients);
        const { output, concerns } = await this.keeping.keep(tx, after);
        return { output, concerns: { ...concerns, freeText: note } };
      },
    });
  }
}

function by({ actor }: Pick<CallOf<AnyOperation>, 'actor'>, { now }: Tx): { readonly recordedAt: Date; readonly recordedBy: string } {
  return { recordedAt: now, recordedBy: actor.id };
}

function notInTheFuture(day: string, now: Date): void {
  if (day > localDateOf(now)) throw unacceptable('date-in-the-future', 'A day that is recorded as past lies in the future.');
}
