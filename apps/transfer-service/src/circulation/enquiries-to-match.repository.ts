import type { Tx } from '@custodian/messaging';
import { collectionOf } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';

/** An enquiry that was checked here and is still to be looked through for missing children. */
interface EnquiryToMatch {
  readonly _id: string;
  readonly checkedAt: Date;
}

/** The enquiries checked here that are still to be looked through: nothing of them but their ids, and that no longer than it takes. */
@Injectable()
export class EnquiriesToMatch {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async add(tx: Tx, enquiryId: string, checkedAt: Date): Promise<void> {
    await this.rows.updateOne({ _id: enquiryId }, { $set: { checkedAt } }, { session: tx.session, upsert: true });
  }

  /** Some of them, those after an id where there is one. */
  async some(limit: number, after?: string): Promise<{ readonly enquiryId: string; readonly checkedAt: Date }[]> {
    return (await this.rows.find(after === undefined ? {} : { _id: { $gt: after } }, { sort: { _id: 1 }, limit }).toArray()).map(({ _id, checkedAt }) => ({ enquiryId: _id, checkedAt }));
  }

  /** It was looked through as it was at that check; one made meanwhile is another. */
  async done({ enquiryId, checkedAt }: { readonly enquiryId: string; readonly checkedAt: Date }): Promise<void> {
    await this.rows.deleteOne({ _id: enquiryId, checkedAt });
  }

  private get rows() {
    return collectionOf<EnquiryToMatch>(this.connection, 'enquiries_to_match');
  }
}
