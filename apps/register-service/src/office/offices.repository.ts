import { Office } from '@custodian/contracts';
import { collectionOf } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';
import type { Holder, OfficeName, OfficeRow } from './office-row.schema';

/** The offices, and who holds and held them. */
@Injectable()
export class Offices implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** Every office has its row from the start, so that of two changes at once one waits for the other. */
  async onModuleInit(): Promise<void> {
    await Promise.all(Office.options.map((office) => this.rows.updateOne({ _id: office }, { $setOnInsert: { holders: [] } }, { upsert: true, writeConcern: { w: 'majority' } })));
  }

  /** All who hold or held an office, first to last. */
  async holdersOf(office: OfficeName, session?: ClientSession): Promise<readonly Holder[]> {
    return (await this.rows.findOne({ _id: office }, { session }))?.holders ?? [];
  }

  async all(): Promise<OfficeRow[]> {
    return this.rows.find({}, { sort: { _id: 1 } }).toArray();
  }

  async keep(session: ClientSession, office: OfficeName, holders: readonly Holder[]): Promise<void> {
    await this.rows.updateOne({ _id: office }, { $set: { holders } }, { session });
  }

  private get rows() {
    return collectionOf<OfficeRow>(this.connection, 'offices');
  }
}
