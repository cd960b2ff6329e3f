import { sealAddress } from '@custodian/contracts';
import type { CallOf } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { ChangeEntry } from '../child/change-entry.usecase';
import { ChildVersions } from '../child/child-versions.repository';
import { decided } from '../rule/decided.usecase';
import * as sealing from './seal-address';
import { SealPlace } from './seal-place.usecase';

/** Seals an address in the entry and, in the same transaction, wherever the entry's history shows the same place. */
@Injectable()
export class SealAddress {
  constructor(
    private readonly entry: ChangeEntry,
    private readonly versions: ChildVersions,
    private readonly places: SealPlace,
  ) {}

  async run(call: CallOf<typeof sealAddress>) {
    const hide = await this.places.hiding();
    return this.entry.run(sealAddress, call, (child) => sealing.sealAddress(child, call.input, hide), async (tx, child) => {
      const place = decided(() => sealing.openAddressNamed(child, call.input));
      await this.versions.changeAddresses(tx, child.childId, (addresses) => sealing.sealedAt(place, addresses, (address) => hide(child.childId, address)));
    });
  }
}
