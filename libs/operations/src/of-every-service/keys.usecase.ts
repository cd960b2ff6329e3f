import type { operationsOfEvery, OutputOf, Service } from '@custodian/contracts';
import { Rotation, wrappedUnder } from '@custodian/sealing';
import { Injectable } from '@nestjs/common';
import type { CallOf } from '../call';
import { Commands } from '../commands';
import { Queries } from '../queries';

type Its = (typeof operationsOfEvery)[Service]['keys'];

/** How a service's keys stand, and their rotation. */
@Injectable()
export class Keys {
  constructor(
    private readonly queries: Queries,
    private readonly commands: Commands,
    private readonly rotation: Rotation,
  ) {}

  get(operation: Its['get'], call: CallOf<Its['get']>) {
    return this.queries.run(operation, call, { work: async () => ({ output: await this.standing(), concerns: {} }) });
  }

  /** What it does stands outside the transaction, and may be done again. */
  rotate(operation: Its['rotate'], call: CallOf<Its['rotate']>) {
    return this.commands.run(operation, call, {
      work: async () => {
        await this.rotation.begin();
        return { output: await this.standing(), concerns: {} };
      },
    });
  }

  private async standing(): Promise<OutputOf<Its['get']>> {
    const { keys, rowsLeft } = await this.rotation.standing();
    const now = Date.now();
    return {
      keys: keys.map(({ _id: keyId, purpose, version, wrapped, createdAt, writesFrom, retiredAt }) => ({
        keyId, purpose, version, wrappedUnder: wrappedUnder(wrapped), createdAt: createdAt.toISOString(),
        state: retiredAt ? ('retired' as const) : writesFrom.getTime() > now ? ('coming' as const) : ('in-use' as const),
      })),
      rowsLeft,
    };
  }
}
