import { AuditTrail } from '@custodian/audit';
import type { operationsOfEvery, Service } from '@custodian/contracts';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { CallOf } from '../call';
import { cursorOf, positionOf } from '../page';
import { Queries } from '../queries';

type Its = (typeof operationsOfEvery)[Service]['audit'];

const Place = z.object({ at: z.iso.datetime(), entryId: z.string() });

/** What an auditor can see of a service's trail (REC-14). */
@Injectable()
export class AuditEntries {
  constructor(
    private readonly queries: Queries,
    private readonly trail: AuditTrail,
  ) {}

  list(operation: Its, call: CallOf<Its>) {
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
          concerns: { ...(by.enquiryId && { enquiryId: by.enquiryId }), ...(by.childId && { childIds: [by.childId] }) },
        };
      },
    });
  }
}
