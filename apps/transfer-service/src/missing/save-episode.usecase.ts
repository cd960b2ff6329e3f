import { missingChanged, missingToldOf, type PayloadOf } from '@custodian/contracts';
import { Deadlines } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { AuthorityPolicy } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { deadlinesChanged } from './due';
import type { MissingEpisode } from './episode';
import { Episodes } from './episodes.repository';

type What = PayloadOf<typeof missingToldOf>['what'];

/** Saves an episode with the deadlines it begins and ends, what the Record is to show, and what somebody is to know. */
@Injectable()
export class SaveEpisode {
  constructor(
    private readonly episodes: Episodes,
    private readonly deadlines: Deadlines,
    private readonly policy: AuthorityPolicy,
  ) {}

  async save(tx: Tx, before: MissingEpisode | undefined, after: MissingEpisode, what?: What): Promise<void> {
    if (before) await this.episodes.replace(before, after, tx.session);
    else await this.episodes.add(after, tx.session);
    const { arm, end } = deadlinesChanged(before, after, this.policy.current);
    for (const { deadlineId, how } of end) await this.deadlines.end(tx, deadlineId, how);
    for (const given of arm) await this.deadlines.arm(tx, given);
    await this.showOnRecord(tx, before, after);
    if (what) await tx.announce(missingToldOf, { childId: after.childId, missingId: after.missingId, what });
  }

  /** Nobody knows where a child is who is not sought any more: the entry goes on to say so. */
  private async showOnRecord(tx: Tx, before: MissingEpisode | undefined, { childId, missingId, since, ended }: MissingEpisode): Promise<void> {
    if (!before) await tx.announce(missingChanged, { childId, missingId, missing: true, on: localDateOf(since) });
    else if (ended && !before.ended && ended.how !== 'no-longer-sought') await tx.announce(missingChanged, { childId, missingId, missing: false, on: localDateOf(ended.at) });
  }
}
