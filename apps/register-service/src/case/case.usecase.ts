import { assignLeadWorker, closeCase, openCase } from '@custodian/contracts';
import type { CallOf } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { ChangeEntry } from '../child/change-entry.usecase';
import { Workers } from '../worker/workers.repository';
import * as lead from './assign-lead-worker';
import * as closing from './close-case';
import * as opening from './open-case';

/** Opens and closes a child's case, and says who leads it (REC-06, ENQ-07). */
@Injectable()
export class Cases {
  constructor(
    private readonly entry: ChangeEntry,
    private readonly workers: Workers,
  ) {}

  open(call: CallOf<typeof openCase>) {
    const { openedOn, leadWorkerId } = call.input;
    return this.entry.run(openCase, call, (child, today) => opening.openCase(child, { openedOn, leadWorkerId, today }), (tx) => this.workers.mustKnow(tx, [leadWorkerId], openedOn));
  }

  close(call: CallOf<typeof closeCase>) {
    const { closedOn, reason } = call.input;
    return this.entry.run(closeCase, call, (child, today) => closing.closeCase(child, { closedOn, reason, today }));
  }

  assign(call: CallOf<typeof assignLeadWorker>) {
    const { leadWorkerId, from } = call.input;
    return this.entry.run(assignLeadWorker, call, (child, today) => lead.assignLeadWorker(child, { leadWorkerId, from, today }), (tx) => this.workers.mustKnow(tx, [leadWorkerId], from));
  }
}
