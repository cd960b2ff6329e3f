import { collectionOf, isDuplicateKey, notFound, refused } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';
import type { Custodian } from './custodian';
import type { CustodianRow } from './custodian-row.schema';

/** The directory of custodians. */
@Injectable()
export class Custodians implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onModuleInit(): Promise<void> {
    await this.rows.createIndexes([{ key: { channel: 1 } }]);
  }

  async find(code: string, session?: ClientSession): Promise<Custodian | undefined> {
    const row = await this.rows.findOne({ _id: code }, { session });
    return row ? custodianOf(row) : undefined;
  }

  /** Throws 404 `custodian-not-found`. */
  async get(code: string, session?: ClientSession): Promise<Custodian> {
    const found = await this.find(code, session);
    if (!found) throw notFound('custodian-not-found');
    return found;
  }

  /** At most `limit` by code, those after the code `after`. */
  async list(limit: number, after?: string): Promise<Custodian[]> {
    const rows = await this.rows.find(after === undefined ? {} : { _id: { $gt: after } }, { sort: { _id: 1 }, limit }).toArray();
    return rows.map(custodianOf);
  }

  /** The codes of all, whatever their channel, or of those with one channel. */
  async codes(channel?: Custodian['channel'], session?: ClientSession): Promise<string[]> {
    const rows = await this.rows.find(channel === undefined ? {} : { channel }, { session, projection: { _id: 1 }, sort: { _id: 1 } }).toArray();
    return rows.map(({ _id }) => _id);
  }

  /** Throws 409 `custodian-already-recorded`. */
  async add({ code, ...custodian }: Custodian, session: ClientSession): Promise<void> {
    await this.rows.insertOne({ _id: code, ...custodian }, { session }).catch((thrown: unknown) => {
      if (isDuplicateKey(thrown)) throw refused('custodian-already-recorded', 'This authority is in the directory already.');
      throw thrown;
    });
  }

  async change({ code, ...custodian }: Custodian, session: ClientSession): Promise<void> {
    await this.rows.replaceOne({ _id: code }, custodian, { session });
  }

  private get rows() {
    return collectionOf<CustodianRow>(this.connection, 'custodians');
  }
}

function custodianOf({ _id, ...custodian }: CustodianRow): Custodian {
  return { code: _id, ...custodian };
}
