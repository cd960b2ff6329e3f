import { randomUUID } from 'node:crypto';
import {
  arrangeConference as arrange, askForConference as ask, correctMove as correct, endMove as end, handOverResponsibility, largestDocuments, recordMoveStep, recordReceivingConference, refuseMove, reportAllegation as allege, sendMinutes as send,
} from '@custodian/contracts';
import type { CallOf } from '@custodian/operations';
import { AuthorityPolicy, unacceptable } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { Documents } from '../dispatch/document/documents.repository';
import { dayNotToCome } from '../rule/not-to-come';
import { RuleRefusal } from '../rule/rule-refusal';
import { ChangeMove } from './change-move.usecase';
import { arrangeConference, askForConference, holdConference, sendMinutes } from './conference';
import { correctMove } from './correct';
import { endMove, refuse } from './end';
import { mustBe18 } from './is-18';
import { handOver } from './responsibility';
import { reportAllegation, takeStep } from './take-step';
import { mayHandOver, mayTake } from './whose-step';

/** What is done in a move, until its end. */
@Injectable()
export class MoveSteps {
  constructor(
    private readonly changing: ChangeMove,
    private readonly documents: Documents,
    private readonly policy: AuthorityPolicy,
  ) {}

  take(call: CallOf<typeof recordMoveStep>) {
    const { moveId, at, ...step } = call.input;
    const { nation } = this.policy.current;
    return this.changing.run(recordMoveStep, call, () => (before, { kind }, doing) => {
      mayTake(step.step, kind, call.actor.roles);
      return takeStep(before, moveId, { ...step, at: new Date(at) }, nation, doing);
    });
  }

  end(call: CallOf<typeof end>) {
    const { moveId, ...ending } = call.input;
    return this.changing.run(end, call, () => (before, move, doing) => {
      dayNotToCome(localDateOf(doing.at), ending.on);
      if (ending.because === 'turned-18') mustBe18(move, ending.on);
      return endMove(before, moveId, ending, doing);
    }, { told: true });
  }

  refuse(call: CallOf<typeof refuseMove>) {
    const { moveId, rightAuthority, ...given } = call.input;
    return this.changing.run(refuseMove, call, () => (before, _move, doing) => refuse(before, moveId, { ...given, on: localDateOf(doing.at), ...(rightAuthority && { rightAuthority }) }, doing), { freeText: given.reason, told: true });
  }

  handOver(call: CallOf<typeof handOverResponsibility>) {
    const { moveId, step, reason } = call.input;
    const handoverId = randomUUID();
    return this.changing.run(handOverResponsibility, call, () => (before, _move, doing) => {
      mayHandOver(step, call.actor.roles);
      if ((step === 'decline' || step === 'withdraw') && reason === undefined) throw new RuleRefusal('declined-only-with-a-reason', 'Say why responsibility is declined, or withdrawn.', 'unacceptable');
      return handOver(before, moveId, step, { ...doing, handoverId, reason: reason ?? '' });
    }, { told: true, ...(reason !== undefined && { freeText: reason }) });
  }

  askForConference(call: CallOf<typeof ask>) {
    const { moveId, ...asked } = call.input;
    return this.changing.run(ask, call, () => (before, _move, doing) => askForConference(before, moveId, asked, doing), { told: true });
  }

  arrangeConference(call: CallOf<typeof arrange>) {
    const { moveId, ...arranged } = call.input;
    return this.changing.run(arrange, call, () => (before, _move, doing) => arrangeConference(before, moveId, arranged, doing), { told: true });
  }

  holdConference(call: CallOf<typeof recordReceivingConference>) {
    const { moveId, ...held } = call.input;
    return this.changing.run(recordReceivingConference, call, () => (before, _move, doing) => {
      dayNotToCome(localDateOf(doing.at), held.on);
      return holdConference(before, moveId, held, doing);
    }, { told: true });
  }

  /** Documents that were given before. */
  sendMinutes(call: CallOf<typeof send>) {
    const { moveId, documentIds } = call.input;
    return this.changing.run(send, call, async (tx) => {
      const documents = await Promise.all(documentIds.map((documentId) => this.documents.get(documentId, tx.session)));
      if (documents.reduce((bytes, each) => bytes + each.bytes, 0) > largestDocuments) throw unacceptable('document-too-large', 'The documents of one dispatch have 10 MiB together at most.');
      return (before, _move, doing) => sendMinutes(before, moveId, { documentIds, documents, on: localDateOf(doing.at) }, doing);
    }, { told: true });
  }

  correct(call: CallOf<typeof correct>) {
    const { moveId, movedOn, addressThere, because } = call.input;
    const correctionId = randomUUID();
    return this.changing.run(correct, call, () => (before, _move, doing) => {
      if (movedOn === undefined && !addressThere) throw new RuleRefusal('correction-names-something', 'Say what was wrong: the day, or the address.', 'unacceptable');
      dayNotToCome(localDateOf(doing.at), movedOn, addressThere?.from);
      return correctMove(before, moveId, { correctionId, because, ...(movedOn !== undefined && { movedOn }), ...(addressThere && { addressThere }) }, doing);
    }, { told: true, freeText: because });
  }

  reportAllegation(call: CallOf<typeof allege>) {
    const { moveId, receivedAt, ...given } = call.input;
    return this.changing.run(allege, call, () => (before, _move, doing) => reportAllegation(before, moveId, { ...given, receivedAt: new Date(receivedAt) }, doing), { told: true });
  }
}
