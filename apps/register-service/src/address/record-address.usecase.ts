import { recordAddress } from '@custodian/contracts';
import type { CallOf } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { ChangeEntry } from '../child/change-entry.usecase';
import { hiddenWhereNeeded } from './hide';
import { moveToAddress } from './move-to-address';
import { SealPlace } from './seal-place.usecase';

/** Adds an address to a child's history (REC-09). */
@Injectable()
export class RecordAddress {
  constructor(
    private readonly entry: ChangeEntry,
    private readonly places: SealPlace,
  ) {}

  async run(call: CallOf<typeof recordAddress>) {
    const hide = await this.places.hiding();
    return this.entry.run(recordAddress, call, (child, today) => moveToAddress(child, hiddenWhereNeeded(child, call.input.address, hide), today));
  }
}
