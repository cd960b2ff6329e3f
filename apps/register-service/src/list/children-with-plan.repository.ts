import { Injectable } from '@nestjs/common';
import type { ChildEntry } from '../child/child-entry';
import { knownAt } from '../child/child-versions.repository';
import { ChildCollections } from '../child/collections.repository';

/** Which list: on which day, and as the Record had it at which instant (undefined: as it has it now). */
export interface ListAsked {
  readonly on: string;
  readonly knownAt?: Date;
}

/** The children with a plan on a day, by family name, given name and id. */
@Injectable()
export class ChildrenWithPlan {
  constructor(private readonly collections: ChildCollections) {}

  count(asked: ListAsked): Promise<number> {
    return this.collections.versions.countDocuments({ ...withPlan(asked) });
  }

  /** At most `limit` entries after the one whose version has the id `after`; a cursor names no child's name. */
  async page(asked: ListAsked, after: string | undefined, limit: number): Promise<ChildEntry[]> {
    const last = after === undefined ? undefined : await this.collections.versions.findOne({ _id: after }, { projection: { family: 1, given: 1, childId: 1 } });
    const rows = await this.collections.versions
      .find({ $and: [withPlan(asked), last ? behind(last) : {}] }, { sort: { family: 1, given: 1, childId: 1 }, limit, projection: { child: 1 } })
      .toArray();
    return rows.map((row) => row.child);
  }
}

function withPlan({ on, knownAt: instant }: ListAsked): object {
  const stands = { from: { $lte: on }, $or: [{ to: { $exists: false } }, { to: { $gt: on } }] };
  return { planned: true, ...knownAt(instant), 'child.plans': { $elemMatch: stands } };
}

function behind({ family, given, childId }: { family: string; given: string; childId: string }): object {
  return { $or: [{ family: { $gt: family } }, { family, given: { $gt: given } }, { family, given, childId: { $gt: childId } }] };
}
