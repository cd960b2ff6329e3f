import { listChildrenWithPlan } from '@custodian/contracts';
import { type CallOf, cursorOf, positionOf, Queries } from '@custodian/operations';
import { Clock } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ChildrenWithPlan } from './children-with-plan.repository';
import { listedChild } from './listed-child';

const VersionId = z.string().regex(/^[0-9a-f-]{36}:\d{1,9}$/u);

/** The list of children with a plan, on any day, as the Record has it or had it (REC-02). */
@Injectable()
export class ListChildrenWithPlan {
  constructor(
    private readonly queries: Queries,
    private readonly list: ChildrenWithPlan,
    private readonly clock: Clock,
  ) {}

  run(call: CallOf<typeof listChildrenWithPlan>) {
    return this.queries.run(listChildrenWithPlan, call, {
      work: async () => {
        const now = this.clock.now();
        const { on = localDateOf(now), knownAt, placedHereByOthers, limit, after } = call.input;
        const asked = { on, placedHereByOthers, ...(knownAt && { knownAt: new Date(knownAt) }) };
        const position = positionOf(VersionId, after);
        const { total, entries: found } = await this.list.page(asked, position, limit + 1);
        const page = found.slice(0, limit);
        const last = page.at(-1);
        const next = found.length > limit && last ? cursorOf(`${last.childId}:${last.version}`) : undefined;
        return {
          output: { on, total, children: page.flatMap((child) => listedChild(child, on, now) ?? []), ...(next && { next }) },
          concerns: { childIds: page.map((child) => child.childId) },
        };
      },
    });
  }
}
