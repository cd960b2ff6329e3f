import { connectedDatabase, isDuplicateKey, strong } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import type { DataKeyRow } from './data-key-row';

/** The data keys of one service, in its own database. */
@Injectable()
export class DataKeys implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onModuleInit(): Promise<void> {
    await this.rows.createIndexes([{ key: { purpose: 1, version: 1 }, unique: true }]);
  }

  all(): Promise<DataKeyRow[]> {
    return this.rows.find({}, { sort: { purpose: 1, version: 1 } }).toArray();
  }

  /** Keeps a new key, unless another replica has just made this version: then that one stands. */
  async add(row: DataKeyRow): Promise<void> {
    await this.rows.insertOne(row).catch((thrown: unknown) => {
      if (!isDuplicateKey(thrown)) throw thrown;
    });
  }

  /** Puts the key under another wrapping, unless somebody has done so meanwhile. */
  async rewrap({ _id, wrapped }: DataKeyRow, anew: string): Promise<void> {
    await this.rows.updateOne({ _id, wrapped }, { $set: { wrapped: anew } });
  }

  async retire(ids: readonly string[], at: Date): Promise<void> {
    await this.rows.updateMany({ _id: { $in: [...ids] }, retiredAt: null }, { $set: { retiredAt: at } });
  }

  private get rows() {
    return connectedDatabase(this.connection).collection<DataKeyRow>('data_keys', { ...strong, writeConcern: { w: 'majority', journal: true } });
  }
}
