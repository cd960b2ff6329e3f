import { randomUUID } from 'node:crypto';
import type { Actor } from '@custodian/access';
import { Clock, Log } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { Loads } from '../child/loads.repository';
import type { Change } from '../child/stamped';
import { Conferences } from '../conference/conferences.repository';
import { ImportedChildren } from './imported-children.repository';
import { JudgeRows } from './judge-rows.usecase';

const anHourMs = 3_600_000;

/** Where a load writes to. */
@Injectable()
export class LoadTargets {
  constructor(
    readonly loads: Loads,
    readonly children: ImportedChildren,
    readonly conferences: Conferences,
  ) {}
}

/** Writes an import's new children beforehand, where nobody sees them until the load is shown. */
@Injectable()
export class Load {
  constructor(
    readonly targets: LoadTargets,
    private readonly rows: JudgeRows,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Gives the id of the load. Stops at the first refused row: the transaction that follows finds it too. Throws 409 import-overtaken. */
  async prepare(importId: string, change: Pick<Change, 'change' | 'reason'>, actor: Actor): Promise<string> {
    const now = this.clock.now();
    await this.clearLeftBehind(now);
    const loadId = randomUUID();
    const recorded = { recordedAt: now, recordedBy: actor.id };
    await this.targets.loads.begin(loadId, now);
    try {
      for await (const batch of this.rows.judged(importId, { today: localDateOf(now) })) {
        if (batch.some(({ outcome }) => outcome === 'refused')) break;
        const fresh = batch.flatMap((judged) => (judged.outcome === 'new' ? [judged] : []));
        await this.targets.children.load(loadId, fresh, { ...change, ...recorded });
        const conferences = fresh.flatMap((judged) => judged.conferences.map((each) => ({ ...each, version: 1, recordedAt: now.toISOString(), recordedBy: actor.id })));
        await this.targets.conferences.load(loadId, conferences);
      }
      await this.targets.loads.fill(loadId);
    } catch (thrown) {
      await this.discard(loadId);
      throw thrown;
    }
    return loadId;
  }

  /** Removes a load that will not be shown; one that has been shown stays. */
  async discard(loadId: string): Promise<void> {
    if (!(await this.targets.loads.giveUp(loadId))) return;
    await this.targets.children.discard(loadId);
    await this.targets.conferences.discard(loadId);
  }

  private async clearLeftBehind(now: Date): Promise<void> {
    for (const loadId of await this.targets.loads.leftBehind(new Date(now.getTime() - anHourMs))) {
      this.log.warn('import.left-behind-cleared', { jobId: loadId });
      await this.discard(loadId);
    }
  }
}
