import { revealAddress } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { refused } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { Children } from '../child/children.repository';
import { isHidden } from './address-entry';
import { addressesOn } from './address-on';
import { SealPlace } from './seal-place.usecase';

/** Tells where a child with a sealed address is: the only way anybody learns it (REC-14). */
@Injectable()
export class RevealAddress {
  constructor(
    private readonly commands: Commands,
    private readonly children: Children,
    private readonly places: SealPlace,
  ) {}

  run(call: CallOf<typeof revealAddress>) {
    const { childId, on, reason } = call.input;
    return this.commands.run(revealAddress, call, {
      load: (tx) => this.children.get(childId, tx.session),
      work: async (tx, child) => {
        const hidden = addressesOn(child.addresses, on ?? localDateOf(tx.now)).filter(isHidden);
        if (hidden.length === 0) throw refused('no-sealed-address', 'The child has no sealed address on that day.');
        const addresses = await Promise.all(hidden.map((address) => this.places.reveal(childId, address)));
        return { output: { childId, addresses }, concerns: { childIds: [childId], told: true, freeText: reason } };
      },
    });
  }
}
