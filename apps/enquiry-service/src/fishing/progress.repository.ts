import { collectionOf } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';

interface ProgressRow {
  readonly _id: 'sweep';
  readonly upTo: Date;
}

/** How far the enquiries have been looked through: an instant of their latest steps. */
@Injectable()
export class Progress {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async find(): Promise<Date | undefined> {
    return (await this.rows.findOne({ _id: 'sweep' }))?.upTo;
  }

  async keep(upTo: Date): Promise<void> {
    await this.rows.updateOne({ _id: 'sweep' }, { $set: { upTo } }, { upsert: true });
  }

  private get rows() {
    return collectionOf<ProgressRow>(this.connection, 'fishing_progress');
  }
}
