import { getMissingEpisode, listMissingChildren } from '@custodian/contracts';
import { Deadlines } from '@custodian/deadlines';
import { type CallOf, cursorOf, positionOf, Queries } from '@custodian/operations';
import { Clock } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DispatchesOut } from '../dispatch/outgoing/dispatches-out.repository';
import { TheRecord } from '../record/record.client';
import { Episodes } from './episodes.repository';
import { statusOf } from './status';
import { told } from './told';

const Position = z.tuple([z.coerce.date(), z.string()]);

/** What stands beside an episode: its deadlines, and where what was sent has come to. */
@Injectable()
export class BesideEpisode {
  constructor(
    readonly deadlines: Deadlines,
    readonly dispatches: DispatchesOut,
    readonly clock: Clock,
  ) {}
}

/** Reads what is recorded of missing children. */
@Injectable()
export class ReadMissing {
  constructor(
    private readonly queries: Queries,
    private readonly episodes: Episodes,
    private readonly record: TheRecord,
    private readonly beside: BesideEpisode,
  ) {}

  get(call: CallOf<typeof getMissingEpisode>) {
    const { missingId } = call.input;
    return this.queries.run(getMissingEpisode, call, {
      load: () => this.episodes.get(missingId),
      resource: ({ childId }) => this.record.resourceOf(childId, getMissingEpisode, call),
      work: async (episode) => {
        const { deadlines, dispatches, clock } = this.beside;
        const output = told(episode, await deadlines.of({ missingId }), await dispatches.standings({ missingId }), clock.now());
        return { output, concerns: { childIds: [episode.childId], resourceId: missingId } };
      },
    });
  }

  list(call: CallOf<typeof listMissingChildren>) {
    const { running, childId, limit, after } = call.input;
    return this.queries.run(listMissingChildren, call, {
      work: async () => {
        const position = positionOf(Position, after);
        const found = await this.episodes.list({ ...(running && { running: running === 'true' }), ...(childId !== undefined && { childId }), ...(position && { after: { since: position[0], id: position[1] } }), limit: limit + 1 });
        const page = found.slice(0, limit);
        const last = page.at(-1);
        const missing = page.map((row) => ({ missingId: row._id, childId: row.childId, status: statusOf(row), since: row.since.toISOString() }));
        return { output: { missing, ...(found.length > limit && last && { next: cursorOf([last.since, last._id]) }) }, concerns: { childIds: page.map((row) => row.childId) } };
      },
    });
  }
}
