import { randomUUID } from 'node:crypto';
import { recordConference } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { type CallOf, Commands } from '@custodian/operations';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import type { ChildEntry } from '../child/child-entry';
import { Children } from '../child/children.repository';
import { decided } from '../rule/decided.usecase';
import { Workers } from '../worker/workers.repository';
import { carryOutConference } from './carry-out-conference';
import type { ChildDecided } from './conference';
import { Conferences } from './conferences.repository';
import { workersNamed } from './workers-named';

/** Records a conference and carries out what it decided, for all its children or for none (REC-04, REC-05, REC-11). */
@Injectable()
export class RecordConference {
  constructor(
    private readonly commands: Commands,
    private readonly children: Children,
    private readonly conferences: Conferences,
    private readonly workers: Workers,
  ) {}

  run(call: CallOf<typeof recordConference>) {
    return this.commands.run(recordConference, call, {
      work: async (tx) => {
        const conference = { ...call.input, conferenceId: randomUUID() };
        const childIds = conference.decisions.map((each) => each.childId);
        const before = await this.children.findMany(childIds, tx.session);
        const outcomes = decided(() => carryOutConference(conference, before, { today: localDateOf(tx.now), planIdFor: () => randomUUID() }));
        await this.workers.mustKnow(tx, workersNamed(conference), conference.heldOn);
        await this.conferences.add(tx.session, [{ ...conference, version: 1, recordedAt: tx.now.toISOString(), recordedBy: tx.actorId }]);
        const children = [];
        for (const outcome of outcomes) children.push(await this.save(tx, before, outcome));
        return { output: { conferenceId: conference.conferenceId, children }, concerns: { childIds, resourceId: conference.conferenceId } };
      },
    });
  }

  private async save(tx: Tx, before: readonly ChildEntry[], { child, changedOn, reason, announce = [], planId }: ChildDecided) {
    const changed = !before.includes(child);
    const change = { change: recordConference.name, changedOn, reason, recordedAt: tx.now, recordedBy: tx.actorId };
    const { childId, version } = changed ? await this.children.change(tx, child, change) : child;
    for (const { event, payload } of announce) await tx.announce(event, payload);
    return { childId, version, ...(planId && { planId }) };
  }
}
