import { listToday, type OutputOf } from '@custodian/contracts';
import { type CallOf, cursorOf, positionOf, Queries } from '@custodian/operations';
import { Clock } from '@custodian/platform';
import { addCalendarDays, endOfDay, localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { scopeOf } from './scope';
import { Team } from './team.client';
import type { TodayRow } from './today-row.schema';
import { Today } from './today.repository';

const Place = z.union([
  z.strictObject({ sort: z.literal('kind'), value: z.string().max(60), itemId: z.string().max(120) }),
  z.strictObject({ sort: z.enum(['due', 'since']), value: z.coerce.date(), itemId: z.string().max(120) }),
]);

/** What there is to do, for whoever asks. */
@Injectable()
export class ListToday {
  constructor(
    private readonly queries: Queries,
    private readonly today: Today,
    private readonly team: Team,
    private readonly clock: Clock,
  ) {}

  run(call: CallOf<typeof listToday>) {
    const { state, withinDays, sort, limit, after } = call.input;
    return this.queries.run(listToday, call, {
      work: async () => {
        const now = this.clock.now();
        const until = endOfDay(addCalendarDays(localDateOf(now), withinDays));
        const place = positionOf(Place.refine((it) => it.sort === sort), after);
        const found = await this.today.page({ scope: scopeOf(call.actor, await this.team.of(call)), now, until, state, sort, after: place, limit: limit + 1 });
        const page = found.slice(0, limit);
        const last = page.at(-1);
        const next = found.length > limit && last ? cursorOf({ sort, value: last[sort], itemId: last.itemId }) : undefined;
        return { output: { items: page.map(told), ...(next && { next }) }, concerns: { childIds: [...new Set(page.flatMap(({ childId }) => childId ?? []))] } };
      },
    });
  }
}

function told({ due: _sortedBy, since, dueAt, ...item }: TodayRow): OutputOf<typeof listToday>['items'][number] {
  return { ...item, since: since.toISOString(), ...(dueAt && { dueAt: dueAt.toISOString() }) };
}
