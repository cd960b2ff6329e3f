import { createHash } from 'node:crypto';
import type { AnyOperation, OutputOf } from '@custodian/contracts';
import { unacceptable } from '@custodian/platform';
import { type Belonging, Rotation, type Sealed, sealedTexts, Sealing } from '@custodian/sealing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';
import { z } from 'zod';
import type { CallOf } from './call';

interface KeptAnswer {
  readonly _id: string;
  readonly operation: string;
  /** The input's digest and the answer: both could say of a child what only the Record may. */
  readonly sealed: Sealed;
  readonly at: Date;
}

const Kept = z.object({ input: z.string(), output: z.unknown() });

const longestWaitMs = 5_000;
const keptFor = 7 * 24 * 60 * 60;

/** The answers of commands by caller and idempotency key, for seven days: a command sent again is answered again, not carried out again. */
@Injectable()
export class IdempotencyKeys implements OnModuleInit {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly sealing: Sealing,
    private readonly rotation: Rotation,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.kept.createIndexes([{ key: { at: 1 }, expireAfterSeconds: keptFor }]);
    this.rotation.keeps(sealedTexts(this.sealing, () => this.connection.collection('idempotency'), { sealed: belongingOf }));
  }

  /**
   * The answer given before to the same command, also by a transaction that has only just been committed: what a transaction reads may be older than what stood in its way.
   * Throws 422 where the key was used for something else.
   */
  async find<T extends AnyOperation>(operation: T, call: CallOf<T>): Promise<{ output: unknown } | undefined> {
    const earlier = await this.kept.findOne({ _id: idOf(call) }, { readConcern: { level: 'linearizable' }, readPreference: 'primary', maxTimeMS: longestWaitMs });
    if (!earlier) return undefined;
    const { input, output } = Kept.parse(JSON.parse(await this.sealing.open(earlier.sealed, belongingOf(earlier._id))));
    if (earlier.operation !== operation.name || input !== digestOf(call)) {
      throw unacceptable('idempotency-key-reused', 'This Idempotency-Key was used for another command. Use a new one.');
    }
    return { output };
  }

  /** Keeps the answer, sealed, but of operations that forget theirs. Throws MongoDB's duplicate key where the key has been used. */
  async keep<T extends AnyOperation>(session: ClientSession, operation: T, call: CallOf<T>, output: OutputOf<T>): Promise<void> {
    if (operation.forgetsAnswer) return;
    const _id = idOf(call);
    const sealed = await this.sealing.seal(JSON.stringify({ input: digestOf(call), output }), belongingOf(_id));
    await this.kept.insertOne({ _id, operation: operation.name, sealed, at: new Date() }, { session });
  }

  private get kept() {
    return this.connection.collection<KeptAnswer>('idempotency');
  }
}

function belongingOf(id: string): Belonging {
  return { of: id, field: 'idempotency' };
}

function idOf(call: CallOf<AnyOperation>): string {
  // A key is the caller's own word, and may be made of anything.
  return createHash('sha256').update(`${call.actor.id} ${call.idempotencyKey ?? ''}`).digest('base64');
}

function digestOf(call: CallOf<AnyOperation>): string {
  return createHash('sha256').update(JSON.stringify([call.input, call.ifMatch])).digest('base64');
}
