import { circulateMissingChild, missingCirculated } from '@custodian/contracts';
import type { CallOf } from '@custodian/operations';
import { AuthorityPolicy } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Custodians } from '../custodian/custodians.repository';
import { Dispatches } from '../dispatch/outgoing/dispatches.usecase';
import { TheRecord } from '../record/record.client';
import { decided } from '../rule/decided.usecase';
import { ChangeEpisode } from './change-episode.usecase';
import { circulatedDetails } from './circulated-details';
import { Episodes } from './episodes.repository';
import { circulate } from './missing';
import { SaveEpisode } from './save-episode.usecase';

/** Whom custodians of the directory are told by, and under which policy. */
@Injectable()
export class Telling {
  constructor(
    readonly custodians: Custodians,
    readonly dispatches: Dispatches,
    readonly policy: AuthorityPolicy,
  ) {}
}

/** The missing child, as the Record has them now. */
@Injectable()
export class MissingRecord {
  constructor(
    private readonly episodes: Episodes,
    private readonly record: TheRecord,
  ) {}

  /** Throws 404 `missing-episode-not-found` and what the register does. */
  async childOf(call: CallOf<typeof circulateMissingChild>) {
    const { childId } = await this.episodes.get(call.input.missingId);
    return this.record.child(childId, call);
  }
}

/** Tells every custodian of the directory that a child is missing (MOV-82). */
@Injectable()
export class Circulate {
  constructor(
    private readonly changing: ChangeEpisode,
    private readonly saving: SaveEpisode,
    private readonly reading: MissingRecord,
    private readonly telling: Telling,
  ) {}

  async run(call: CallOf<typeof circulateMissingChild>) {
    const child = await this.reading.childOf(call);
    return this.changing.run(circulateMissingChild, call, async (tx, before) => {
      const { custodians, dispatches, policy } = this.telling;
      const codes = await custodians.codes(undefined, tx.session);
      const details = circulatedDetails(before, child, call.input.account, { now: tx.now, policy: policy.current });
      const sent: { custodian: string; dispatchId: string }[] = [];
      if (!before.ended) for (const custodian of codes) sent.push({ custodian, dispatchId: await dispatches.send(tx, custodian, missingCirculated, details, { about: { missingId: before.missingId, childId: before.childId } }) });
      const after = decided(() => circulate(before, sent, { now: tx.now, by: call.actor.id }));
      await this.saving.save(tx, before, after, 'circulated');
      return after;
    });
  }
}
