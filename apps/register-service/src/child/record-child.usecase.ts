import { randomUUID } from 'node:crypto';
import { recordChild } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { SealPlace } from '../address/seal-place.usecase';
import { decided } from '../rule/decided.usecase';
import { Workers } from '../worker/workers.repository';
import { beginEntry } from './begin-entry';
import { Children } from './children.repository';

/** Adds a child to the Record (REC-03, REC-21). */
@Injectable()
export class RecordChild {
  constructor(
    private readonly commands: Commands,
    private readonly children: Children,
    private readonly workers: Workers,
    private readonly places: SealPlace,
  ) {}

  async run(call: CallOf<typeof recordChild>) {
    const hide = await this.places.hiding();
    return this.commands.run(recordChild, call, {
      work: async (tx) => {
        const childId = randomUUID();
        const entry = decided(() => beginEntry(childId, call.input, { today: localDateOf(tx.now), hide }));
        await this.workers.mustKnow(tx, [call.input.openCase?.leadWorkerId], call.input.openCase?.openedOn ?? localDateOf(tx.now));
        const { version } = await this.children.add(tx, entry, { change: recordChild.name, recordedAt: tx.now, recordedBy: tx.actorId });
        return { output: { childId, version }, concerns: { childIds: [childId] } };
      },
    });
  }
}
