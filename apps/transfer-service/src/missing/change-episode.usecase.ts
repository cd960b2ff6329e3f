import type { AnyOperation, MissingVersion, Operation } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { type CallOf, Commands } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { TheRecord } from '../record/record.client';
import type { MissingEpisode } from './episode';
import { Episodes } from './episodes.repository';
import { statusOf } from './status';

/** A command on one episode, which answers with where it stands. */
export type EpisodeOperation = Operation<z.ZodObject<{ missingId: z.ZodUUID }>, typeof MissingVersion>;

/** Changes one episode in one transaction. Who leads the work with the child is asked of the register before it. */
@Injectable()
export class ChangeEpisode {
  constructor(
    private readonly commands: Commands,
    private readonly record: TheRecord,
    private readonly episodes: Episodes,
  ) {}

  async run<T extends AnyOperation & EpisodeOperation>(operation: T, call: CallOf<T>, change: (tx: Tx, before: MissingEpisode) => Promise<MissingEpisode>) {
    const { missingId } = call.input as z.output<EpisodeOperation['input']>;
    const resource = await this.record.resourceOf((await this.episodes.find(missingId))?.childId, operation, call);
    return this.commands.run<EpisodeOperation, MissingEpisode>(operation, call, {
      load: (tx) => this.episodes.get(missingId, tx.session),
      resource: () => resource,
      work: async (tx, before) => {
        const after = await change(tx, before);
        return { output: { missingId, status: statusOf(after), version: after.version }, concerns: { childIds: [after.childId], resourceId: missingId } };
      },
    });
  }
}
