import { collectionOf } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';

/** Whether the directory is still being set up: until the first enquiry there is no caller who could gain by a false number. */
@Injectable()
export class SetUp {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async isUnderWay(session: ClientSession): Promise<boolean> {
    return (await collectionOf(this.connection, 'enquiries').findOne({}, { session, projection: { _id: 1 } })) === null;
  }
}
