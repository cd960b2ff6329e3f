import { randomUUID } from 'node:crypto';
import { findBetween, getDispatch, recordAnswerByHand, recordSentByHand } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { type CallOf, Commands, Queries } from '@custodian/operations';
import { refused, unacceptable } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Custodians } from '../../custodian/custodians.repository';
import { DispatchesIn } from '../incoming/dispatches-in.repository';
import { HandleArrivals } from '../incoming/handle-arrivals.job';
import { outTold } from '../list/dispatch-told';
import { Outgoing } from '../outgoing/arrived.usecase';
import { entryText } from './entry-text';

/** Where what somebody enters goes. */
@Injectable()
export class EnteredAnswers {
  constructor(
    private readonly custodians: Custodians,
    private readonly received: DispatchesIn,
    private readonly handling: HandleArrivals,
  ) {}

  /** What another custodian said in writing or by telephone, put where what comes through the interchange is. */
  async enter(tx: Tx, { code, message: name, messageVersion, payload, saidAt }: CallOf<typeof recordAnswerByHand>['input']): Promise<string> {
    await this.custodians.get(code, tx.session);
    const message = findBetween(name, messageVersion);
    if (!message) throw unacceptable('message-unknown', 'There is no such message between custodians.');
    if (!message.payload.safeParse(payload).success) throw unacceptable('payload-not-accepted', 'This is not what the message says.');
    if (name === 'keys-announced') throw unacceptable('not-by-hand', 'A key is pinned by who has proved themselves a second time, and not entered as an answer.');
    if (new Date(saidAt) > tx.now) throw unacceptable('said-in-the-future', 'What is still to come has not been said.');
    const dispatchId = randomUUID();
    await this.received.add(
      { from: code, dispatchId, message: name, version: messageVersion, urgent: message.urgent, receivedAt: tx.now, receiptId: dispatchId, repeats: 0, status: 'arrived', attempts: 0, documentIds: [], enteredBy: tx.actorId },
      { message: name, version: messageVersion, payload },
      tx.session,
    );
    tx.afterCommit(() => { this.handling.soon(); });
    return dispatchId;
  }
}

/** What goes to, and comes from, custodians who are reached in writing and by telephone only; and what could not be delivered otherwise. */
@Injectable()
export class ByHand {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
    private readonly outgoing: Outgoing,
    private readonly answers: EnteredAnswers,
  ) {}

  get(call: CallOf<typeof getDispatch>) {
    return this.queries.run(getDispatch, call, {
      load: () => this.outgoing.rows.get(call.input.dispatchId),
      work: async (row) => {
        const said = await this.outgoing.rows.saidIn(row);
        return {
          output: { dispatch: outTold(row), ...(said && { payload: said.payload }), documentIds: [...row.documentIds] },
          concerns: { resourceId: row._id, ...(row.about.childId !== undefined && { childIds: [row.about.childId] }) },
        };
      },
    });
  }

  sent(call: CallOf<typeof recordSentByHand>) {
    const { dispatchId, how, sentAt, saidTo } = call.input;
    return this.commands.run(recordSentByHand, call, {
      load: (tx) => this.outgoing.rows.get(dispatchId, tx.session),
      work: async (tx, row) => {
        if (row.status !== 'by-hand' && row.status !== 'undelivered') throw refused('dispatch-not-by-hand', 'This dispatch is not to be sent by hand, or somebody has recorded that it was.');
        if (new Date(sentAt) > tx.now) throw unacceptable('sent-in-the-future', 'What is still to be sent has not been.');
        const after = await this.outgoing.rows.markSentByHand(dispatchId, { how, at: new Date(sentAt), by: tx.actorId, saidTo }, tx.session);
        await this.outgoing.settle(tx, row);
        return { output: outTold(after), concerns: { told: true, resourceId: dispatchId, ...(row.about.childId !== undefined && { childIds: [row.about.childId] }) } };
      },
    });
  }

  answered(call: CallOf<typeof recordAnswerByHand>) {
    return this.commands.run(recordAnswerByHand, call, {
      work: async (tx) => {
        const dispatchId = await this.answers.enter(tx, call.input);
        return { output: { dispatchId }, concerns: { resourceId: dispatchId, freeText: entryText(call.input) } };
      },
    });
  }
}
