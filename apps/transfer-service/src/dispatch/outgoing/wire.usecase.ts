import { type DispatchHead, encryptContent, encryptionKeyOf, signDispatch } from '@custodian/interchange';
import { Clock } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Custodians } from '../../custodian/custodians.repository';
import { settings } from '../../settings';
import { Documents } from '../document/documents.repository';
import { InterchangeKeys } from '../interchange/interchange-keys.client';
import type { Said } from '../said';
import { Bodies } from './bodies.repository';
import type { DispatchOutRow } from './dispatch-out-row.schema';
import { DispatchesOut } from './dispatches-out.repository';

/** Where what a dispatch says is kept. */
@Injectable()
export class Contents {
  constructor(
    readonly rows: DispatchesOut,
    readonly bodies: Bodies,
    readonly documents: Documents,
  ) {}
}

/** Makes of a dispatch what goes over the wire: encrypted once, signed anew for each attempt. */
@Injectable()
export class Wire {
  constructor(
    private readonly contents: Contents,
    private readonly custodians: Custodians,
    private readonly keys: InterchangeKeys,
    private readonly clock: Clock,
  ) {}

  /** Undefined where it cannot be made: we or they have no key that is good now, or what it said is erased. */
  async messageOf(row: DispatchOutRow): Promise<string | undefined> {
    const body = (await this.contents.bodies.find(row._id)) ?? (await this.encrypted(row));
    return body === undefined ? undefined : this.signed({ id: row._id, to: row.to, kind: 'message', seq: row.seq ?? 0, attempt: row.attempt, urgent: row.urgent }, body);
  }

  /** A dispatch that is none of the numbered messages: a receipt, or a resend request with what it asks for. */
  async otherOf(head: Pick<DispatchHead, 'id' | 'to' | 'kind' | 'of' | 'attempt'>, content?: unknown): Promise<string | undefined> {
    if (content === undefined) return this.signed({ ...head, urgent: false }, undefined);
    const key = await this.keyOf(head.to);
    return key && this.signed({ ...head, urgent: false }, await encryptContent({ ...head, from: settings.AUTHORITY }, content, key));
  }

  private async encrypted(row: DispatchOutRow): Promise<string | undefined> {
    const said = await this.contents.rows.saidIn(row);
    const key = await this.keyOf(row.to);
    if (!said || !key) return undefined;
    const documents = await Promise.all(row.documentIds.map(async (documentId) => ({ documentId, content: await this.contents.documents.contentOf(documentId) })));
    const content: Said = { ...said, ...(documents.length > 0 && { documents }) };
    const body = await encryptContent({ id: row._id, from: settings.AUTHORITY, to: row.to }, content, key);
    await this.contents.bodies.keep(row._id, body);
    return body;
  }

  private async keyOf(authority: string) {
    return encryptionKeyOf((await this.custodians.find(authority))?.keys ?? [], this.clock.now());
  }

  private async signed(head: Omit<DispatchHead, 'from' | 'sentAt'>, body: string | undefined): Promise<string | undefined> {
    const own = this.keys.own();
    return own && signDispatch({ ...head, from: settings.AUTHORITY, sentAt: this.clock.now().toISOString() }, body, own);
  }
}
