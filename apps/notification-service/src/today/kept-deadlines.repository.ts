import type { Tx } from '@custodian/messaging';
import { collectionOf } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import type { KeptDeadline } from './kept-deadline';

/** A deadline of another service as it is stored. */
export type KeptRow = Omit<KeptDeadline, 'deadlineId'> & { readonly _id: string };

/** The deadlines of other services, as they were last heard of. */
@Injectable()
export class KeptDeadlines implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onModuleInit(): Promise<void> {
    const open = { partialFilterExpression: { open: true } };
    await this.rows.createIndexes([{ key: { dueAt: 1 }, ...open }, { key: { forWorkerId: 1, dueAt: 1 }, ...open }, { key: { forRole: 1, dueAt: 1 }, ...open }, { key: { enquiryId: 1 }, ...open }, { key: { childId: 1 }, ...open }]);
  }

  async find(deadlineId: string, { session }: Tx): Promise<KeptRow | undefined> {
    return (await this.rows.findOne({ _id: deadlineId }, { session })) ?? undefined;
  }

  async keep({ deadlineId, ...deadline }: KeptDeadline, { session }: Tx): Promise<void> {
    await this.rows.replaceOne({ _id: deadlineId }, deadline, { session, upsert: true, ignoreUndefined: true });
  }

  /** Whether one of its kind is open for the same enquiry, or the same child where it is of none. */
  async hasOpenLike({ kind, enquiryId, childId }: KeptDeadline, { session }: Tx): Promise<boolean> {
    const same = enquiryId === undefined ? { enquiryId: { $exists: false }, childId } : { enquiryId };
    return (await this.rows.findOne({ open: true, kind, ...same }, { session, projection: { _id: 1 } })) !== null;
  }

  private get rows() {
    return collectionOf<KeptRow>(this.connection, 'kept_deadlines');
  }
}
