import { recordMissing } from '@custodian/contracts';
import type { CallOf } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { ChangeEntry } from '../child/change-entry.usecase';
import * as deciding from './record-missing';

/** Says that a child has gone missing, or was found (REC-09). */
@Injectable()
export class Missing {
  constructor(private readonly entry: ChangeEntry) {}

  record(call: CallOf<typeof recordMissing>) {
    const { missing, on, reason } = call.input;
    return this.entry.run(recordMissing, call, (child, today) => deciding.recordMissing(child, { missing, on, reason }, today));
  }
}
