import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';
import type { AuditEntry } from './entry';

/** Which entries are asked for; newest first, those before `before` (an entry's instant and id). */
export interface TrailQuery {
  readonly enquiryId?: string;
  readonly childId?: string;
  readonly actorId?: string;
  readonly action?: string;
  readonly before?: { readonly at: Date; readonly entryId: string };
  readonly limit: number;
}

/** The append-only trail of one service, in its own database. */
@Injectable()
export class AuditTrail implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onModuleInit(): Promise<void> {
    await this.entries.createIndexes([
      { key: { entryId: 1 }, unique: true },
      { key: { enquiryId: 1, at: -1 }, sparse: true },
      { key: { childIds: 1, at: -1 } },
      { key: { actorId: 1, at: -1 } },
      { key: { at: -1, entryId: -1 } },
    ]);
  }

  /** Appends one entry: in the business transaction when its session is given, else on its own, durable before it returns. */
  async append(entry: AuditEntry, session?: ClientSession): Promise<void> {
    await this.entries.insertOne({ ...entry }, session ? { session } : { writeConcern: { w: 'majority', j: true } });
  }

  async find(query: TrailQuery): Promise<AuditEntry[]> {
    const { before, limit, childId, ...equal } = query;
    const filter = {
      ...equal,
      ...(childId && { childIds: childId }),
      ...(before && { $or: [{ at: { $lt: before.at } }, { at: before.at, entryId: { $lt: before.entryId } }] }),
    };
    return this.entries.find(filter, { projection: { _id: 0 }, sort: { at: -1, entryId: -1 }, limit }).toArray();
  }

  private get entries() {
    return this.connection.collection<AuditEntry>('audit');
  }
}
