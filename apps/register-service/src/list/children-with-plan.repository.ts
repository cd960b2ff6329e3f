import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';
import type { ChildEntry } from '../child/child-entry';
import { knownAt } from '../child/child-versions.repository';
import { ChildCollections } from '../child/collections.repository';
import { Loads } from '../child/loads.repository';

/** Which list: on which day, and as the Record had it at which instant (undefined: as it has it now). */
export interface ListAsked {
  readonly on: string;
  /** Only those another authority or agency placed here, or only the others. */
  readonly placedHereByOthers?: boolean;
  readonly knownAt?: Date;
}

/** One page of the list, and how many there are in all. */
export interface ListPage {
  readonly total: number;
  readonly entries: readonly ChildEntry[];
}

/** The children with a plan on a day, by family name, given name and id. */
@Injectable()
export class ChildrenWithPlan {
  constructor(
    private readonly collections: ChildCollections,
    private readonly loads: Loads,
    @InjectConnection() private readonly connection: Connection,
  ) {}

  /** At most `limit` entries after the one whose version has the id `after` (a cursor names no child's name), all read at one instant. */
  async page(asked: ListAsked, after: string | undefined, limit: number): Promise<ListPage> {
    const session = await this.connection.startSession({ snapshot: true });
    try {
      const filter = withPlan(asked, await this.loads.hidden(session, asked.knownAt));
      const total = await this.versions.countDocuments(filter, { session });
      return { total, entries: await this.entriesAfter(filter, after, limit, session) };
    } finally {
      await session.endSession();
    }
  }

  private async entriesAfter(filter: object, after: string | undefined, limit: number, session: ClientSession): Promise<ChildEntry[]> {
    const last = after === undefined ? undefined : await this.versions.findOne({ _id: after }, { session, projection: { family: 1, given: 1, childId: 1 } });
    const options = { session, sort: { family: 1, given: 1, childId: 1 }, limit, projection: { child: 1 } } as const;
    const rows = await this.versions.find({ $and: [filter, last ? behind(last) : {}] }, options).toArray();
    return rows.map((row) => row.child);
  }

  /** Without a read concern of its own: the session reads one snapshot that a majority has. */
  private get versions() {
    return this.collections.plainVersions;
  }
}

function withPlan({ on, knownAt: instant, placedHereByOthers }: ListAsked, hidden: readonly string[]): object {
  const stands = { from: { $lte: on }, $or: [{ to: { $exists: false } }, { to: { $gt: on } }] };
  const others = [{ 'child.placedBy': { $exists: true } }, { 'child.plans': { $elemMatch: { ...stands, basis: { $ne: 'conference' } } } }];
  const placed = placedHereByOthers === undefined ? {} : { [placedHereByOthers ? '$or' : '$nor']: others };
  return { $and: [{ planned: true, ...knownAt(instant), ...(hidden.length > 0 && { loadedBy: { $nin: hidden } }), 'child.plans': { $elemMatch: stands } }, placed] };
}

function behind({ family, given, childId }: { family: string; given: string; childId: string }): object {
  return { $or: [{ family: { $gt: family } }, { family, given: { $gt: given } }, { family, given, childId: { $gt: childId } }] };
}
