import { recordAddress } from '@custodian/contracts';
import type { CallOf } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { ChangeEntry } from '../child/change-entry.usecase';
import { moveToAddress } from './move-to-address';

/** Adds an address to a child's history (REC-09). */
@Injectable()
export class RecordAddress {
  constructor(private readonly entry: ChangeEntry) {}

  run(call: CallOf<typeof recordAddress>) {
    return this.entry.run(recordAddress, call, (child, today) => moveToAddress(child, call.input.address, today));
  }
}
