import { randomUUID } from 'node:crypto';
import { recordCoreGroup, recordCoreGroupMeeting, recordPlanElsewhere } from '@custodian/contracts';
import type { CallOf } from '@custodian/operations';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { SealPlace } from '../address/seal-place.usecase';
import { ChangeEntry } from '../child/change-entry.usecase';
import { currentPlanOf } from '../child/child-entry';
import { Workers } from '../worker/workers.repository';
import { enterPlanElsewhere } from './enter-plan-elsewhere';
import * as meeting from './record-core-group-meeting';
import { replaceCoreGroup } from './replace-core-group';

/** Enters plans of other authorities, and says who is in a plan's core group (REC-05, REC-06). */
@Injectable()
export class Plans {
  constructor(
    private readonly entry: ChangeEntry,
    private readonly workers: Workers,
    private readonly places: SealPlace,
  ) {}

  async enterElsewhere(call: CallOf<typeof recordPlanElsewhere>) {
    const planId = randomUUID();
    const hide = await this.places.hiding();
    return this.entry.run(recordPlanElsewhere, call, (child, today) => enterPlanElsewhere(child, call.input, { planId, today, hide }));
  }

  recordCoreGroupMeeting(call: CallOf<typeof recordCoreGroupMeeting>) {
    return this.entry.run(recordCoreGroupMeeting, call, (child, today) => meeting.recordCoreGroupMeeting(child, call.input.heldOn, today));
  }

  replaceCoreGroup(call: CallOf<typeof recordCoreGroup>) {
    const { members } = call.input;
    return this.entry.run(recordCoreGroup, call, (child) => replaceCoreGroup(child, members), async (tx, child) => {
      const named = new Set(currentPlanOf(child)?.coreGroup.map((member) => member.workerId));
      const anew = members.flatMap(({ workerId }) => (named.has(workerId) ? [] : workerId));
      await this.workers.mustKnow(tx, anew, localDateOf(tx.now));
    });
  }
}
