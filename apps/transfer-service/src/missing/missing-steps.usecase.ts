import { randomUUID } from 'node:crypto';
import { endMissingEpisode, missingStoodDown, recordMissingIndicator, recordMissingStep, recordSighting } from '@custodian/contracts';
import type { CallOf } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { Dispatches } from '../dispatch/outgoing/dispatches.usecase';
import { decided } from '../rule/decided.usecase';
import { ChangeEpisode } from './change-episode.usecase';
import { end, indicated, sighted, stepTaken } from './missing';
import { notToCome } from '../rule/not-to-come';
import { SaveEpisode } from './save-episode.usecase';

/** What is recorded of a missing child of ours, until the end (MOV-81, MOV-83). */
@Injectable()
export class MissingSteps {
  constructor(
    private readonly changing: ChangeEpisode,
    private readonly saving: SaveEpisode,
    private readonly dispatches: Dispatches,
  ) {}

  indicate(call: CallOf<typeof recordMissingIndicator>) {
    const { missingId: _of, seenAt, ...indicator } = call.input;
    return this.changing.run(recordMissingIndicator, call, async (tx, before) => {
      const after = decided(() => indicated(before, { ...indicator, seenAt: new Date(seenAt) }, { now: tx.now, by: call.actor.id }));
      await this.saving.save(tx, before, after);
      return after;
    });
  }

  take(call: CallOf<typeof recordMissingStep>) {
    const { missingId: _of, at, ...step } = call.input;
    return this.changing.run(recordMissingStep, call, async (tx, before) => {
      const after = decided(() => stepTaken(before, { ...step, at: new Date(at) }, { now: tx.now, by: call.actor.id }));
      await this.saving.save(tx, before, after);
      return after;
    });
  }

  see(call: CallOf<typeof recordSighting>) {
    const { missingId: _of, seenAt, ...said } = call.input;
    const sightingId = randomUUID();
    return this.changing.run(recordSighting, call, async (tx, before) => {
      decided(() => { notToCome(tx.now, new Date(seenAt)); });
      const after = sighted(before, { sightingId, kind: 'person', ...said, seenAt: new Date(seenAt) }, { now: tx.now, by: call.actor.id });
      await this.saving.save(tx, before, after, before.ended ? 'sighting-after-end' : 'sighting');
      return after;
    });
  }

  /** Everybody who was told stands down, in the same transaction. */
  end(call: CallOf<typeof endMissingEpisode>) {
    const { missingId, at, ...ending } = call.input;
    return this.changing.run(endMissingEpisode, call, async (tx, before) => {
      const { episode, standDown } = decided(() => end(before, { ...ending, at: new Date(at) }, { now: tx.now, by: call.actor.id }));
      await this.saving.save(tx, before, episode, 'ended');
      for (const custodian of standDown) await this.dispatches.send(tx, custodian, missingStoodDown, { missingId, how: ending.how, at: episode.ended.at.toISOString() }, { about: { missingId, childId: episode.childId } });
      return episode;
    });
  }
}
