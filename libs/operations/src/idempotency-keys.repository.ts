import { createHash } from 'node:crypto';
import type { AnyOperation, OutputOf } from '@custodian/contracts';
import { unacceptable } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';
import type { CallOf } from './call';

interface KeptAnswer {
  readonly _id: string;
  readonly operation: string;
  readonly input: string;
  readonly output: unknown;
  readonly at: Date;
}

const keptFor = 7 * 24 * 60 * 60;

/** The answers of commands by caller and idempotency key, for seven days: a command sent again is answered again, not carried out again. */
@Injectable()
export class IdempotencyKeys implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onModuleInit(): Promise<void> {
    await this.kept.createIndexes([{ key: { at: 1 }, expireAfterSeconds: keptFor }]);
  }

  /** The answer given before to the same command. Throws 422 where the key was used for something else. */
  async find<T extends AnyOperation>(session: ClientSession, operation: T, call: CallOf<T>): Promise<{ output: unknown } | undefined> {
    const earlier = await this.kept.findOne({ _id: idOf(call) }, { session });
    if (!earlier) return undefined;
    if (earlier.operation !== operation.name || earlier.input !== digestOf(call)) {
      throw unacceptable('idempotency-key-reused', 'This Idempotency-Key was used for another command. Use a new one.');
    }
    return { output: earlier.output };
  }

  /** Keeps the answer. Throws MongoDB's duplicate key where the key has been used. */
  async keep<T extends AnyOperation>(session: ClientSession, operation: T, call: CallOf<T>, output: OutputOf<T>, at: Date): Promise<void> {
    await this.kept.insertOne({ _id: idOf(call), operation: operation.name, input: digestOf(call), output, at }, { session });
  }

  private get kept() {
    return this.connection.collection<KeptAnswer>('idempotency');
  }
}

function idOf(call: CallOf<AnyOperation>): string {
  return `${call.actor.id} ${call.idempotencyKey ?? ''}`;
}

function digestOf(call: CallOf<AnyOperation>): string {
  return createHash('sha256').update(JSON.stringify([call.input, call.ifMatch])).digest('base64');
}
