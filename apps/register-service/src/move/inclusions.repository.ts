import type { Tx } from '@custodian/messaging';
import { collectionOf, connectedDatabase, ensureCollection } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';

interface InclusionRow {
  /** The move. */
  readonly _id: string;
  readonly childId: string;
}

/** Under which entry a child of another authority was put on the Record by a move, so that the same move never makes two. */
@Injectable()
export class Inclusions implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onModuleInit(): Promise<void> {
    await ensureCollection(connectedDatabase(this.connection), 'inclusions');
  }

  /** The entry of a move from the first time on, which is the given one where this is the first. Of two at once only one commits; the other is run again, and is given that one's. */
  async childIdOf(moveId: string, childId: string, { session }: Tx): Promise<string> {
    const row = await this.rows.findOneAndUpdate({ _id: moveId }, { $setOnInsert: { childId } }, { session, upsert: true, returnDocument: 'after' });
    return row?.childId ?? childId;
  }

  /** The entry of a move that was included before. */
  async find(moveId: string, { session }: Tx): Promise<string | undefined> {
    return (await this.rows.findOne({ _id: moveId }, { session }))?.childId;
  }

  private get rows() {
    return collectionOf<InclusionRow>(this.connection, 'inclusions');
  }
}
