import { couldBeAllowed, type Resource } from '@custodian/access';
import { type AnyOperation, getLetterRecipients, type InputOf, type OutputOf } from '@custodian/contracts';
import { BusClient } from '@custodian/messaging';
import type { CallOf } from '@custodian/operations';
import { notFound, Problem } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Letters } from './letters.repository';
import type { Matter } from './matter';

export type Answer = OutputOf<typeof getLetterRecipients>;

/** What the Record said of a matter when it was asked for somebody; or why it did not. */
export class Asked {
  constructor(
    private readonly answer: Answer | undefined,
    private readonly problem?: Problem,
  ) {}

  /** As the access table sees it. Throws what stood in the way, but for being told that they may not know. */
  resource(): Resource {
    if (this.problem && this.problem.status !== 403) throw this.problem;
    return this.answer ? { childId: this.answer.childId, leadWorkerIds: this.answer.leadWorkerIds, leadTeams: this.answer.leadTeams } : {};
  }

  /** Throws where the Record has not said. */
  known(): Answer {
    if (!this.answer) throw this.problem ?? notFound('letters-not-found');
    return this.answer;
  }

  /** Throws 404 letter-recipient-not-found. */
  recipient(recipientId: string): Answer['recipients'][number] {
    const found = this.known().recipients.find((each) => each.recipientId === recipientId);
    if (!found) throw notFound('letter-recipient-not-found');
    return found;
  }
}

/** Asks the Record about letters on behalf of whoever is at work, outside any transaction. Nothing it says is kept. */
@Injectable()
export class TheRecord {
  constructor(
    private readonly bus: BusClient,
    private readonly letters: Letters,
  ) {}

  /** Who is to be written to in the matter a call is about. Nothing is asked for somebody who may not do this anyway, or of a matter there is not. */
  async about<T extends AnyOperation>(operation: T, call: CallOf<T>, matterId: string, given?: InputOf<typeof getLetterRecipients>['given']): Promise<Asked> {
    if (couldBeAllowed(call.actor, operation.name) === 'no') return new Asked(undefined);
    const matter = await this.letters.find(matterId);
    return matter ? this.ask(call, matter, given) : new Asked(undefined);
  }

  private async ask(call: CallOf<AnyOperation>, { childId, planId }: Matter, given: InputOf<typeof getLetterRecipients>['given']): Promise<Asked> {
    try {
      return new Asked(await this.bus.query(getLetterRecipients, { childId, planId, ...(given && { given }) }, asking(call)));
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      return new Asked(undefined, thrown);
    }
  }
}

function asking({ actor, correlationId, traceparent }: Pick<CallOf<AnyOperation>, 'actor' | 'correlationId' | 'traceparent'>) {
  return { actor, correlationId, ...(traceparent && { traceparent }) };
}
