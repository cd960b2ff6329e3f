import type { check, OutputOf } from '@custodian/contracts';
import { keysSought, type PersonSought, placeKeys, placeKeysSought } from '@custodian/matching';
import { Injectable } from '@nestjs/common';
import { addressesOn } from '../address/address-on';
import type { ChildEntry } from '../child/child-entry';
import type { ChildRow } from '../child/child-row.schema';
import { ChildCollections } from '../child/collections.repository';
import { Loads } from '../child/loads.repository';
import { candidatesOf } from './candidates-of';

type Found = Omit<OutputOf<typeof check>['subjects'][number], 'subjectId'>;

const mostCompared = 2000;
const mostAtOneAddress = 40;

/** Looks a described person up on the Record's own current data: primary, majority. */
@Injectable()
export class LookUp {
  constructor(
    private readonly collections: ChildCollections,
    private readonly loads: Loads,
  ) {}

  /** The children this may be, and the children with a plan who live at the address given or at a candidate's. `today` is YYYY-MM-DD. */
  async lookUp(sought: PersonSought, today: string): Promise<Found> {
    const { keys, searchedBy } = keysSought(sought);
    const given = placeKeysSought(sought);
    const [rows, there] = await Promise.all([keys.length === 0 ? [] : this.rowsWhere({ searchKeys: { $in: keys } }), this.withPlanAt(given, today)]);
    const found = candidatesOf(sought, rows.map((row) => row.entry), today);
    const homes = found.candidates.flatMap(({ childId }) => homesOf(rows.find((row) => row._id === childId)?.entry, today));
    const elsewhere = await this.withPlanAt(homes.filter((place) => !given.includes(place)), today);
    return { searchedBy, ...found, sameAddressChildIds: [...new Set([...there, ...elsewhere])].sort().slice(0, mostAtOneAddress) };
  }

  private async withPlanAt(places: readonly string[], today: string): Promise<string[]> {
    if (places.length === 0) return [];
    const rows = await this.rowsWhere({ placeKeys: { $in: [...places] }, planNow: true });
    const living = rows.filter((row) => addressesOn(row.entry.addresses, today).some((address) => placeKeys(address).some((key) => places.includes(key))));
    return living.map((row) => row._id);
  }

  private async rowsWhere(filter: object): Promise<Pick<ChildRow, '_id' | 'entry' | 'loadedBy'>[]> {
    return this.loads.seen(await this.collections.children.find(filter, { projection: { entry: 1, loadedBy: 1 }, limit: mostCompared }).toArray());
  }
}

/** Where a candidate lives now: the very door, not the street's name alone. */
function homesOf(child: ChildEntry | undefined, today: string): string[] {
  return addressesOn(child?.addresses ?? [], today).flatMap((address) => placeKeys(address).filter((key) => !key.startsWith('street:')));
}
