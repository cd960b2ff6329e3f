import { collectionOf } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';

/** A stretch of what is encrypted to another authority: a row of MongoDB has 16 MiB at most. */
interface BodyRow {
  readonly _id: string;
  readonly dispatchId: string;
  readonly n: number;
  readonly of: number;
  readonly text: string;
}

const partLength = 8 * 1024 * 1024;

/** What each dispatch says as it was encrypted the first time, for every attempt sends the same. We cannot read it. */
@Injectable()
export class Bodies implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onModuleInit(): Promise<void> {
    await this.rows.createIndexes([{ key: { dispatchId: 1, n: 1 } }]);
  }

  /** Undefined where there is none, or not all of it. */
  async find(dispatchId: string): Promise<string | undefined> {
    const parts = await this.rows.find({ dispatchId }, { sort: { n: 1 } }).toArray();
    return parts.length > 0 && parts.length === parts[0]?.of ? parts.map(({ text }) => text).join('') : undefined;
  }

  /** Keeps it. Throws where another is kept: whoever came first has it. */
  async keep(dispatchId: string, body: string): Promise<void> {
    const of = Math.max(1, Math.ceil(body.length / partLength));
    // What a process left half written was never sent.
    if ((await this.find(dispatchId)) === undefined) await this.rows.deleteMany({ dispatchId });
    for (let n = 0; n < of; n += 1) await this.rows.insertOne({ _id: `${dispatchId}:${n}`, dispatchId, n, of, text: body.slice(n * partLength, (n + 1) * partLength) });
  }

  async erase(dispatchId: string, session: ClientSession): Promise<void> {
    await this.rows.deleteMany({ dispatchId }, { session });
  }

  private get rows() {
    return collectionOf<BodyRow>(this.connection, 'dispatch_bodies');
  }
}
