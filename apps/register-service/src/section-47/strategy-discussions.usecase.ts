import { randomUUID } from 'node:crypto';
import { endSection47, recordStrategyDiscussion } from '@custodian/contracts';
import type { CallOf } from '@custodian/operations';
import { Clock } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { ChangeEntry } from '../child/change-entry.usecase';
import { addDiscussion, endWithoutConference } from './strategy-discussion';

/** Records strategy discussions, and how the Section 47 enquiries that they start end (ENQ-12). */
@Injectable()
export class StrategyDiscussions {
  constructor(
    private readonly entry: ChangeEntry,
    private readonly clock: Clock,
  ) {}

  record(call: CallOf<typeof recordStrategyDiscussion>) {
    const { heldOn, section47 } = call.input;
    const discussion = { discussionId: randomUUID(), heldOn, section47 };
    const at = this.clock.now().toISOString();
    return this.entry.run(recordStrategyDiscussion, call, (child, today) => addDiscussion(child, discussion, { today, at }));
  }

  end(call: CallOf<typeof endSection47>) {
    const { discussionId, endedOn: on, reason } = call.input;
    return this.entry.run(endSection47, call, (child, today) => endWithoutConference(child, { discussionId, on, reason }, today));
  }
}
