import type { Tx } from '@custodian/messaging';
import { notFound } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import type { ClientSession } from 'mongoose';
import type { AddressEntry, ChildEntry } from './child-entry';
import type { ChildVersionRow } from './child-row.schema';
import { ChildRows } from './child-rows.repository';
import { ChildCollections } from './collections.repository';
import { Loads } from './loads.repository';

/** What the Record said before, by version and by instant. */
@Injectable()
export class ChildVersions {
  constructor(
    private readonly collections: ChildCollections,
    private readonly loads: Loads,
    private readonly rows: ChildRows,
  ) {}

  /** The entry as the Record had it at an instant. Throws 404 where it had none. */
  async getAt(childId: string, instant: Date): Promise<ChildEntry> {
    const found = await this.collections.versions.find({ childId, ...knownAt(instant) }, { sort: { version: -1 }, limit: 1 }).toArray();
    const [row] = await this.loads.seen(found, instant);
    if (!row) throw notFound('child-not-found');
    return (await this.rows.versionOf(row)).child;
  }

  /** The two versions that a change at an instant came between: the entry before it, and as it left it. Throws 404 where there was none. */
  async getAround(childId: string, instant: Date, session: ClientSession): Promise<{ before: ChildEntry; after: ChildEntry }> {
    const found = await this.collections.versions.find({ childId, $or: [{ supersededAt: instant }, { recordedAt: instant }] }, { session, sort: { version: 1 } }).toArray();
    const [before, after] = await Promise.all(found.map(async (row) => (await this.rows.versionOf(row)).child));
    if (!before || !after) throw notFound('child-not-found');
    return { before, after };
  }

  /** Throws 404 where there is none. */
  async getVersion(childId: string, version: number): Promise<ChildEntry> {
    const row = await this.collections.versions.findOne({ _id: `${childId}:${version}` });
    if (!row) throw notFound('child-not-found');
    return (await this.rows.versionOf(row)).child;
  }

  /** Every version, newest first. */
  async findAll(childId: string): Promise<ChildVersionRow[]> {
    const found = await this.collections.versions.find({ childId }, { sort: { version: -1 } }).toArray();
    return Promise.all(found.map((row) => this.rows.versionOf(row)));
  }

  /** Changes the addresses in every version of a child, for what is to be seen nowhere any more. */
  async changeAddresses(tx: Tx, childId: string, change: (addresses: readonly AddressEntry[]) => readonly AddressEntry[]): Promise<void> {
    const { session } = tx;
    const found = await this.collections.versions.find({ childId }, { session, projection: { 'child.addresses': 1 } }).toArray();
    const changed = found.map(({ _id, child }) => ({ _id, addresses: [...change(child.addresses)] }));
    await this.collections.versions.bulkWrite(changed.map(({ _id, addresses }) => ({ updateOne: { filter: { _id }, update: { $set: { 'child.addresses': addresses } } } })), { session });
  }
}

/** The versions that stood at an instant; without one, those that stand now. */
export function knownAt(instant: Date | undefined): object {
  if (!instant) return { supersededAt: null };
  return { recordedAt: { $lte: instant }, $or: [{ supersededAt: null }, { supersededAt: { $gt: instant } }] };
}
