import { notFound } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import type { ChildEntry } from './child-entry';
import type { ChildVersionRow } from './child-row.schema';
import { ChildCollections } from './collections.repository';
import { Loads } from './loads.repository';

/** What the Record said before, by version and by instant. */
@Injectable()
export class ChildVersions {
  constructor(
    private readonly collections: ChildCollections,
    private readonly loads: Loads,
  ) {}

  /** The entry as the Record had it at an instant. Throws 404 where it had none. */
  async getAt(childId: string, instant: Date): Promise<ChildEntry> {
    const found = await this.collections.versions.find({ childId, ...knownAt(instant) }, { sort: { version: -1 }, limit: 1 }).toArray();
    const [row] = await this.loads.seen(found, instant);
    if (!row) throw notFound('child-not-found');
    return row.child;
  }

  /** Every version, newest first. */
  findAll(childId: string): Promise<ChildVersionRow[]> {
    return this.collections.versions.find({ childId }, { sort: { version: -1 } }).toArray();
  }
}

/** The versions that stood at an instant; without one, those that stand now. */
export function knownAt(instant: Date | undefined): object {
  if (!instant) return { supersededAt: null };
  return { recordedAt: { $lte: instant }, $or: [{ supersededAt: null }, { supersededAt: { $gt: instant } }] };
}
