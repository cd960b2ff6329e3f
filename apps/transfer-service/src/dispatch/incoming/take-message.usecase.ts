import { randomUUID } from 'node:crypto';
import { findBetween } from '@custodian/contracts';
import type { DispatchHead, Opened } from '@custodian/interchange';
import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { settings } from '../../settings';
import { CheckedDocuments } from '../document/checked-documents.usecase';
import { Documents } from '../document/documents.repository';
import { Refuse } from '../refusal/refuse.usecase';
import type { RefusalRow } from '../refusal/refusals.repository';
import { Said } from '../said';
import type { DispatchInRow } from './dispatch-in-row.schema';
import { DispatchesIn } from './dispatches-in.repository';
import { Places } from './places.repository';

/** One attempt comes more than once when something died on the way, so often at most; more are told of, once. A sender whom our receipt does not reach makes another attempt each time. */
const repeatsAllowed = 20;

/** A receipt that is owed: for which dispatch, under which id, and how often it was given before. */
export interface Owed {
  readonly to: string;
  readonly of: string;
  readonly receiptId: string;
  readonly attempt: number;
}

/** What a message rests on when it is kept. */
@Injectable()
export class Arrivals {
  constructor(
    readonly rows: DispatchesIn,
    readonly places: Places,
    readonly documents: Documents,
    readonly checked: CheckedDocuments,
  ) {}
}

/** Keeps a message durably, once. What it says is not looked at yet. */
@Injectable()
export class TakeMessage {
  constructor(
    private readonly arrivals: Arrivals,
    private readonly refuse: Refuse,
  ) {}

  /** Gives the receipt that is owed; none where the message was refused, or came so early that it is to come again. */
  async run(tx: Tx, opened: Opened, signedWith: string): Promise<Owed | undefined> {
    const { head, sha256, content } = opened;
    const known = await this.arrivals.rows.find(head.from, head.id, tx.session);
    if (known) return this.again(tx, known, head, sha256);
    if (head.seq === undefined || (await this.arrivals.rows.isTaken(head.from, head.seq, tx.session))) return this.no(tx, head, 'sequence-used-for-another');
    const { last } = await this.arrivals.places.of(head.from, tx.session);
    if (head.seq > last + settings.DISPATCH_HELD_MOST) return undefined;
    const said = Said.safeParse(content);
    if (!said.success) return this.no(tx, head, 'content-not-as-agreed');
    const documents = this.arrivals.checked.of(said.data);
    if (!documents || (await this.arrivals.documents.areOthers(documents.map(({ document }) => document), tx.session))) return this.no(tx, head, 'document-not-as-announced');
    const { documents: _sent, ...here } = said.data;
    const receiptId = randomUUID();
    await this.arrivals.rows.add(
      {
        from: head.from, dispatchId: head.id, seq: head.seq, message: here.message, version: here.version, sha256, signedWith, receivedAt: tx.now, receiptId, repeats: 0, attempt: head.attempt, status: 'arrived', attempts: 0,
        urgent: findBetween(here.message, here.version)?.urgent ?? head.urgent, documentIds: documents.map(({ document }) => document.documentId),
      },
      here,
      tx.session,
    );
    for (const { document, content: bytes } of documents) await this.arrivals.documents.keep(document, bytes, { session: tx.session, keptAt: tx.now, from: head.from });
    return { to: head.from, of: head.id, receiptId, attempt: 1 };
  }

  /** It has no effect but the same receipt once more. */
  private async again(tx: Tx, known: DispatchInRow, head: DispatchHead, sha256: string): Promise<Owed | undefined> {
    if (known.sha256 !== sha256) return this.no(tx, head, 'id-used-for-another');
    const { repeats, repeatsOfAttempt } = await this.arrivals.rows.repeated(known, head.attempt, tx.session);
    if (repeatsOfAttempt === repeatsAllowed + 1) await this.refuse.run(tx, { code: 'replayed', claimedFrom: head.from, dispatchId: head.id });
    return { to: head.from, of: head.id, receiptId: known.receiptId, attempt: repeats + 1 };
  }

  private async no(tx: Tx, { from, id }: DispatchHead, code: RefusalRow['code']): Promise<undefined> {
    await this.refuse.run(tx, { code, claimedFrom: from, dispatchId: id });
    return undefined;
  }
}
