import { normaliseName } from '@custodian/matching';
import { Sealing } from '@custodian/sealing';
import { Injectable } from '@nestjs/common';
import { isHidden } from '../address/address-entry';
import { placeKeysOf } from '../address/place-keys-of';
import { SealPlace } from '../address/seal-place.usecase';
import { type ChildEntry, currentPlanOf } from './child-entry';
import type { ChildRow, ChildVersionRow } from './child-row.schema';
import { primaryNameOf } from './primary-name';
import type { Change } from './stamped';

/** What people typed, wherever in an entry it stands. */
const freeTexts = new Set(['note', 'reason', 'closeReason', 'endReason']);

/** How entries are stored: free texts sealed to the child and the version, addresses found by blind indices. */
@Injectable()
export class ChildRows {
  constructor(
    private readonly sealing: Sealing,
    private readonly places: SealPlace,
  ) {}

  /** The row of an entry, with the keys of its addresses. One that was joined into another is not found by what it says: that one is. */
  async rowOf(entry: ChildEntry): Promise<ChildRow> {
    const [blinding, { rest, texts }] = await Promise.all([this.sealing.blinding(), this.sealing.sealTexts(entry, freeTexts, ofEntry(entry.childId))]);
    const isHistory = entry.mergedInto !== undefined;
    return {
      _id: entry.childId,
      version: entry.version,
      entry: rest,
      texts,
      ...(entry.authorityChildId && { authorityChildId: entry.authorityChildId }),
      ...(entry.nhsNumber && { nhsNumber: entry.nhsNumber }),
      places: (isHistory ? [] : entry.addresses).map((address) => ({ kind: address.kind, from: address.from, to: address.to, keys: placeKeysOf(address, blinding) })),
      indexedUnder: blinding.versions,
      planNow: !isHistory && currentPlanOf(entry) !== undefined,
      ...(asksForDeadlines(entry) && { settled: false }),
    };
  }

  /** The row of one version of an entry, not superseded yet. */
  async versionRowOf(child: ChildEntry, change: Change): Promise<ChildVersionRow> {
    const { rest, texts } = await this.sealing.sealTexts({ child, ...change }, freeTexts, ofVersion(child));
    const name = primaryNameOf(child);
    return {
      _id: `${child.childId}:${child.version}`,
      childId: child.childId,
      version: child.version,
      ...rest,
      texts,
      supersededAt: null,
      planned: child.mergedInto === undefined && child.plans.length > 0,
      family: normaliseName(name?.family ?? ''),
      given: normaliseName(name?.given ?? ''),
    };
  }

  /** The entry of a row. Throws 500 sealed-text-refused where anything sealed in it is not its own. */
  async entryOf({ _id, entry, texts }: Pick<ChildRow, '_id' | 'entry' | 'texts'>): Promise<ChildEntry> {
    await this.mustBeItsOwn(_id, entry);
    return this.sealing.openTexts(entry, freeTexts, texts, ofEntry(_id));
  }

  /** A version with its texts. Throws as `entryOf` does. */
  async versionOf(row: ChildVersionRow): Promise<ChildVersionRow> {
    await this.mustBeItsOwn(row.childId, row.child);
    const { child, reason } = await this.sealing.openTexts({ child: row.child, reason: row.reason }, freeTexts, row.texts, ofVersion(row));
    return { ...row, child, reason };
  }

  /** A sealed address that was moved here from elsewhere is no address of this child: better nothing is shown. */
  private async mustBeItsOwn(childId: string, { addresses }: ChildEntry): Promise<void> {
    for (const address of addresses) if (isHidden(address)) await this.places.reveal(childId, address);
  }
}

/** Whether an entry asks for deadlines, or may have. */
function asksForDeadlines({ plans, planCorrections, strategyDiscussions, mergedFrom, mergedInto }: ChildEntry): boolean {
  return plans.length > 0 || mergedInto !== undefined || [planCorrections, strategyDiscussions, mergedFrom].some((each) => each !== undefined && each.length > 0);
}

function ofEntry(childId: string) {
  return { of: childId, field: 'texts' };
}

function ofVersion({ childId, version }: Pick<ChildVersionRow, 'childId' | 'version'>) {
  return { of: childId, field: `texts of version ${version}` };
}
