import { randomUUID } from 'node:crypto';
import { recordCoreGroup, recordPlanElsewhere } from '@custodian/contracts';
import type { CallOf } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { SealPlace } from '../address/seal-place.usecase';
import { ChangeEntry } from '../child/change-entry.usecase';
import { Workers } from '../worker/workers.repository';
import { enterPlanElsewhere } from './enter-plan-elsewhere';
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

  replaceCoreGroup(call: CallOf<typeof recordCoreGroup>) {
    const { members } = call.input;
    const known = members.map((member) => member.workerId);
    return this.entry.run(recordCoreGroup, call, (child) => replaceCoreGroup(child, members), (tx) => this.workers.mustKnow(tx, known));
  }
}
