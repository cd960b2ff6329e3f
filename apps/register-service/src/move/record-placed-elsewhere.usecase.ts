import { recordPlacedElsewhere } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { notFound } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { SealPlace } from '../address/seal-place.usecase';
import { Children } from '../child/children.repository';
import { SaveEntry } from '../child/save-entry.usecase';
import { decided } from '../rule/decided.usecase';
import { placeElsewhere } from './placed-elsewhere';

/** Says where a child of this Record is away from the area (MOV-02). */
@Injectable()
export class RecordPlacedElsewhere {
  constructor(
    private readonly commands: Commands,
    private readonly children: Children,
    private readonly entries: SaveEntry,
    private readonly places: SealPlace,
  ) {}

  async run(call: CallOf<typeof recordPlacedElsewhere>) {
    const { input } = call;
    const hide = await this.places.hiding();
    return this.commands.run(recordPlacedElsewhere, call, {
      work: async (tx) => {
        const child = await this.children.findNow(input.childId, tx.session);
        if (!child) throw notFound('child-not-found');
        const outcome = decided(() => placeElsewhere(child, input, { today: localDateOf(tx.now), hide }));
        const { childId, version } = outcome ? await this.entries.save(tx, recordPlacedElsewhere.name, child, outcome) : child;
        return { output: { childId, version }, concerns: { childIds: [childId] } };
      },
    });
  }
}
