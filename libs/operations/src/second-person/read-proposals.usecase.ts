import type { secondPersonOf, ServiceWithProposals } from '@custodian/contracts';
import { Clock } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { CallOf } from '../call';
import { cursorOf, positionOf } from '../page';
import { Queries } from '../queries';
import { childrenIn, concernsOf } from './concerns-of';
import { told } from './proposal';
import { Proposals } from './proposals.repository';

type Its = (typeof secondPersonOf)[ServiceWithProposals];

const Place = z.object({ begunAt: z.iso.datetime(), proposalId: z.uuid() });

/** What waits for a second person, and what came of it. */
@Injectable()
export class ReadProposals {
  constructor(
    private readonly queries: Queries,
    private readonly proposals: Proposals,
    private readonly clock: Clock,
  ) {}

  list(operation: Its['list'], call: CallOf<Its['list']>) {
    return this.queries.run(operation, call, {
      work: async () => {
        const { after, limit, ...by } = call.input;
        const place = positionOf(Place, after);
        const now = this.clock.now();
        const found = await this.proposals.page({ ...by, now, limit: limit + 1, before: place && { ...place, begunAt: new Date(place.begunAt) } });
        const page = found.slice(0, limit);
        const last = page.at(-1);
        const next = found.length > limit && last ? cursorOf({ begunAt: last.begunAt, proposalId: last.proposalId }) : undefined;
        return {
          output: { proposals: page.map((proposal) => told(proposal, now)), ...(next && { next }) },
          concerns: { childIds: [...new Set(page.flatMap(({ change }) => childrenIn(change)))] },
        };
      },
    });
  }

  get(operation: Its['get'], call: CallOf<Its['get']>) {
    return this.queries.run(operation, call, {
      load: () => this.proposals.get(call.input.proposalId),
      resource: ({ begunBy }) => ({ begunBy: begunBy.id }),
      work: (proposal) => Promise.resolve({ output: told(proposal, this.clock.now()), concerns: concernsOf(proposal) }),
    });
  }
}
