import { changeChild } from '@custodian/contracts';
import type { CallOf } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { changeDetails } from './change-details';
import { ChangeEntry } from './change-entry.usecase';

/** Changes a child's particulars (REC-09). */
@Injectable()
export class ChangeChild {
  constructor(private readonly entry: ChangeEntry) {}

  run(call: CallOf<typeof changeChild>) {
    const { childId: _, changedOn, reason, ...given } = call.input;
    return this.entry.run(changeChild, call, (child, today) => changeDetails(child, given, { changedOn, reason, today }));
  }
}
