import { randomUUID } from 'node:crypto';
import { AuditTrail } from '@custodian/audit';
import { type BetweenMessage, dispatchByHand } from '@custodian/contracts';
import { Deadlines } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { unacceptable } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Custodians } from '../../custodian/custodians.repository';
import { settings } from '../../settings';
import type { DispatchAbout, DocumentRef } from '../said';
import type { DispatchOutRow } from './dispatch-out-row.schema';
import { DispatchesOut } from './dispatches-out.repository';
import { firstDeadline } from './limits';
import { dispatchTold } from './told';

/** What goes with a message. */
export interface SendOptions {
  readonly about?: DispatchAbout;
  readonly documents?: readonly DocumentRef[];
}

/** What sends the dispatches that wait. */
@Injectable()
export class Posting {
  private post: () => void = () => undefined;

  by(post: () => void): void {
    this.post = post;
  }

  soon(): void {
    this.post();
  }
}

/** What is done about a dispatch besides keeping it: by when it is to have arrived, and that somebody was told. */
@Injectable()
export class Following {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly trail: AuditTrail,
  ) {}

  async begin(tx: Tx, row: Omit<DispatchOutRow, 'content'>): Promise<void> {
    await this.deadlines.arm(tx, firstDeadline(row, { urgentMs: settings.DISPATCH_URGENT_SECONDS * 1000, giveUpMs: settings.DISPATCH_GIVE_UP_SECONDS * 1000 }));
    const { actorId, correlationId } = tx;
    await this.trail.append(
      {
        entryId: randomUUID(), at: tx.now, service: 'transfer-service', actorId, roles: [], action: 'transfer.dispatch', outcome: 'told', code: row.message, purpose: row.to,
        childIds: row.about.childId === undefined ? [] : [row.about.childId], resourceId: row._id, correlationId,
      },
      tx.session,
    );
  }
}

/** What custodians of other authorities are told. */
@Injectable()
export class Dispatches {
  constructor(
    private readonly custodians: Custodians,
    private readonly rows: DispatchesOut,
    private readonly posting: Posting,
    private readonly following: Following,
  ) {}

  /**
   * Puts a message to a custodian among what is to be sent; it goes if and only if this transaction commits, after all that was sent to them before.
   * To one who is reached in writing only, it waits for a person. Gives its id. Throws 422 `custodian-unknown`, and a ZodError where the payload is not the message's.
   */
  async send<P extends z.ZodObject>(tx: Tx, to: string, message: BetweenMessage<P>, payload: z.input<P>, { about = {}, documents = [] }: SendOptions = {}): Promise<string> {
    const custodian = await this.custodians.find(to, tx.session);
    if (!custodian) throw unacceptable('custodian-unknown', 'The directory has no custodian of that authority.');
    const { name, version, urgent } = message;
    const byHand = custodian.channel !== 'interchange';
    const said = { message: name, version, payload: message.payload.parse(payload) };
    const row: Omit<DispatchOutRow, 'content'> = {
      _id: randomUUID(), to, message: name, version, urgent, about, attempt: 0, createdAt: tx.now, documentIds: documents.map(({ documentId }) => documentId),
      ...(byHand ? { status: 'by-hand' } : { status: 'waiting', seq: await this.rows.nextSeq(to, tx.session), nextAt: tx.now }),
    };
    await this.rows.add(row, said, tx.session);
    await this.following.begin(tx, row);
    if (byHand) await tx.announce(dispatchByHand, dispatchTold(row));
    else tx.afterCommit(() => { this.posting.soon(); });
    return row._id;
  }
}
