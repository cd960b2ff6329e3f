import { randomUUID } from 'node:crypto';
import { openMissingEpisode, type OutputOf } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { TheRecord } from '../record/record.client';
import { decided } from '../rule/decided.usecase';
import { Episodes } from './episodes.repository';
import { begin } from './missing';
import { SaveEpisode } from './save-episode.usecase';
import { statusOf } from './status';

/** Says that a child with a plan is thought to be missing (MOV-81). */
@Injectable()
export class OpenMissing {
  constructor(
    private readonly commands: Commands,
    private readonly record: TheRecord,
    private readonly episodes: Episodes,
    private readonly saving: SaveEpisode,
  ) {}

  async run(call: CallOf<typeof openMissingEpisode>): Promise<OutputOf<typeof openMissingEpisode>> {
    const { input: { childId, since, indicators }, actor } = call;
    const [missingId, asked] = [randomUUID(), this.record.asked(childId, openMissingEpisode, call)];
    return this.commands.run(openMissingEpisode, call, {
      load: () => asked,
      resource: ({ leadWorkerIds, leadTeams }) => ({ childId, leadWorkerIds, leadTeams }),
      work: async (tx, child) => {
        const running = await this.episodes.runs(child.childId, tx.session);
        const leadWorkerId = child.leadSocialWorker?.workerId;
        const opening = {
          missingId, childId: child.childId, since: new Date(since), hasPlan: child.currentPlan !== undefined, running, ...(leadWorkerId !== undefined && { leadWorkerId }),
          indicators: indicators.map((given) => ({ ...given, seenAt: new Date(given.seenAt) })),
        };
        const episode = decided(() => begin(opening, { now: tx.now, by: actor.id }));
        await this.saving.save(tx, undefined, episode, 'recorded');
        return { output: { missingId, status: statusOf(episode), version: episode.version }, concerns: { childIds: [childId], resourceId: missingId } };
      },
    });
  }
}
