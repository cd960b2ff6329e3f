import { listLikelyDuplicates, type OutputOf } from '@custodian/contracts';
import { type CallOf, cursorOf, positionOf, Queries } from '@custodian/operations';
import { Clock } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { shownOn } from '../address/address-on';
import type { ChildEntry } from '../child/child-entry';
import { Children } from '../child/children.repository';
import { primaryNameOf } from '../child/primary-name';
import { LikelyDuplicates } from './likely-duplicates.repository';

type Doubled = OutputOf<typeof listLikelyDuplicates>['pairs'][number]['children'][number];

const Position = z.tuple([z.coerce.date(), z.string()]);

/** The pairs that wait for somebody to say whether they are one child. */
@Injectable()
export class ListLikelyDuplicates {
  constructor(
    private readonly queries: Queries,
    private readonly pairs: LikelyDuplicates,
    private readonly children: Children,
    private readonly clock: Clock,
  ) {}

  run(call: CallOf<typeof listLikelyDuplicates>) {
    const { limit, after } = call.input;
    return this.queries.run(listLikelyDuplicates, call, {
      work: async () => {
        const position = positionOf(Position, after);
        const found = await this.pairs.page(position && { foundAt: position[0], id: position[1] }, limit + 1);
        const page = found.slice(0, limit);
        const last = page.at(-1);
        const today = localDateOf(this.clock.now());
        const entries = new Map((await this.children.findMany([...new Set(page.flatMap(({ childIds }) => childIds))])).map((child) => [child.childId, child]));
        const pairs = page.flatMap(({ childIds, band, comparison, foundAt, version }) => {
          const children = childIds.flatMap((childId) => doubledChild(entries.get(childId), today) ?? []);
          // One that has been joined into another since is off the list, before the sweep comes to it.
          return children.length < 2 ? [] : [{ children, band, comparison: [...comparison], foundAt: foundAt.toISOString(), version }];
        });
        return { output: { pairs, ...(found.length > limit && last && { next: cursorOf([last.foundAt, last._id]) }) }, concerns: { childIds: [...new Set(pairs.flatMap(({ children }) => children.map(({ childId }) => childId)))] } };
      },
    });
  }
}

function doubledChild(child: ChildEntry | undefined, today: string): Doubled | undefined {
  const name = child && primaryNameOf(child);
  if (!name || child.mergedInto !== undefined) return undefined;
  return { childId: child.childId, version: child.version, name, ...child.birth, sex: child.sex, address: shownOn(child, today) };
}
