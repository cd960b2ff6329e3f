import { collectionOf } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';
import type { Marks } from './look';

interface MarksRow extends Marks {
  readonly _id: string;
  readonly recordedAt: Date;
}

/** What is known of the people who look, as keys that cannot be read back. */
@Injectable()
export class ClerkMarks {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async find(actorId: string, session: ClientSession): Promise<Marks | undefined> {
    return (await this.rows.findOne({ _id: actorId }, { session })) ?? undefined;
  }

  async keep(actorId: string, marks: Marks, recordedAt: Date, session: ClientSession): Promise<void> {
    await this.rows.replaceOne({ _id: actorId }, { ...marks, recordedAt }, { session, upsert: true });
  }

  private get rows() {
    return collectionOf<MarksRow>(this.connection, 'clerk_marks');
  }
}
