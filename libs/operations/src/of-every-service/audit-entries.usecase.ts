import { type Concerns, TrailReader } from '@custodian/audit';
import type { operationsOfEvery, Service } from '@custodian/contracts';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { CallOf } from '../call';
import { cursorOf, positionOf } from '../page';
import { Queries } from '../queries';

type Its = (typeof operationsOfEvery)[Service];

type Asked = { readonly [by in 'enquiryId' | 'enquirerId' | 'childId' | 'actorId']?: string };

const Place = z.object({ at: z.iso.datetime(), entryId: z.string() });

/** What an auditor can see of a service's trail (REC-14). */
@Injectable()
export class AuditEntries {
  constructor(
    private readonly queries: Queries,
    private readonly trail: TrailReader,
  ) {}

  list(operation: Its['audit'], call: CallOf<Its['audit']>) {
    return this.queries.run(operation, call, {
      work: async () => {
        const { after, limit, ...by } = call.input;
        const place = positionOf(Place, after);
        const found = await this.trail.find({ ...by, limit: limit + 1, before: place && { ...place, at: new Date(place.at) } });
        const page = found.slice(0, limit).map((entry) => ({ ...entry, at: entry.at.toISOString(), roles: [...entry.roles], childIds: [...entry.childIds] }));
        const last = page.at(-1);
        const next = found.length > limit && last ? cursorOf({ at: last.at, entryId: last.entryId }) : undefined;
        return {
          output: { entries: page, ...(next && { next }) },
          concerns: concernsOf(by),
        };
      },
    });
  }

  whoLooked(operation: Its['whoLooked'], call: CallOf<Its['whoLooked']>) {
    return this.queries.run(operation, call, {
      work: async () => {
        const { limit, ...by } = call.input;
        const lookers = await this.trail.whoLooked(by, limit);
        const told = lookers.map(({ first, last, outcomes, enquiryIds, ...looker }) => ({
          ...looker, first: first.toISOString(), last: last.toISOString(), outcomes: [...outcomes], enquiryIds: [...enquiryIds],
        }));
        return { output: { lookers: told }, concerns: concernsOf(by) };
      },
    });
  }
}

/** Reading the trail is on the trail: of whom. */
function concernsOf({ enquiryId, enquirerId, childId, actorId }: Asked): Concerns {
  return { ...(enquiryId && { enquiryId }), ...(enquirerId && { enquirerId }), ...(childId && { childIds: [childId] }), ...(actorId && { resourceId: actorId }) };
}
