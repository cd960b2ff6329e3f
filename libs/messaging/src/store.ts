import { connectedDatabase, ensureCollection, type LeaseRow } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection, mongo } from 'mongoose';
import type { HeldRow } from './inbox/held-row';
import type { InboxRow, ListeningRow, PositionRow } from './inbox/rows';
import type { OutboxRow, SequenceRow } from './outbox/rows';
import type { ParkedRow } from './parked/row';

const days = 86_400;

/** The collections messaging keeps in its service's own database, and the transactions on them. */
@Injectable()
export class Store implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  get outbox() {
    return this.collection<OutboxRow>('outbox');
  }
  get sequences() {
    return this.collection<SequenceRow>('sequences');
  }
  get leases() {
    return this.collection<LeaseRow>('leases');
  }
  get inbox() {
    return this.collection<InboxRow>('inbox');
  }
  get positions() {
    return this.collection<PositionRow>('positions');
  }
  get held() {
    return this.collection<HeldRow>('held');
  }
  get listening() {
    return this.collection<ListeningRow>('listening');
  }
  get parked() {
    return this.collection<ParkedRow>('parked');
  }

  async onModuleInit(): Promise<void> {
    await this.outbox.createIndexes([
      { key: { lane: 1, seq: 1 }, unique: true, partialFilterExpression: { status: 'pending' } },
      { key: { occurredAt: 1 }, partialFilterExpression: { status: 'pending' } },
      { key: { sentAt: 1 }, expireAfterSeconds: 7 * days },
    ]);
    await this.inbox.createIndexes([{ key: { handledAt: 1 }, expireAfterSeconds: 30 * days }]);
    await this.held.createIndexes([{ key: { consumer: 1, lane: 1, seq: 1 } }, { key: { heldAt: 1 } }]);
    await this.parked.createIndexes([{ key: { consumer: 1, messageId: 1 }, unique: true }, { key: { consumer: 1, status: 1, parkedAt: -1, messageId: -1 } }]);
    for (const name of ['sequences', 'positions']) await ensureCollection(connectedDatabase(this.connection), name);
  }

  /** One transaction on the primary: snapshot in, majority and journal out. The driver may run `work` again. */
  async transaction<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
    const session = await this.connection.startSession();
    try {
      return await session.withTransaction(() => work(session), {
        readConcern: { level: 'snapshot' },
        writeConcern: { w: 'majority', j: true },
        readPreference: 'primary',
      });
    } finally {
      await session.endSession();
    }
  }

  /** Throws unless the primary answers within `ms`. */
  async ping(ms: number): Promise<void> {
    await this.database.command({ ping: 1 }, { timeoutMS: ms, readPreference: 'primary' });
  }

  private collection<Row extends mongo.Document>(name: string) {
    return this.database.collection<Row>(name);
  }

  private get database() {
    return connectedDatabase(this.connection);
  }
}
