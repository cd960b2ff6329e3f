import type { check, OutputOf } from '@custodian/contracts';
import { keysSought, type PersonSought, placeKeysSought } from '@custodian/matching';
import { Sealing } from '@custodian/sealing';
import { Injectable } from '@nestjs/common';
import { addressesOn } from '../address/address-on';
import { blindPlaces, isOneDoor } from '../address/place-keys-of';
import type { ChildRow } from '../child/child-row.schema';
import { ChildCollections } from '../child/collections.repository';
import { Loads } from '../child/loads.repository';
import { candidatesOf } from './candidates-of';
import { householdsOf } from './households';

type Row = Pick<ChildRow, '_id' | 'entry' | 'places' | 'loadedBy'>;
type Found = Omit<OutputOf<typeof check>['subjects'][number], 'subjectId'>;

const mostCompared = 2000;
const mostAtOneAddress = 40;

/** Looks a described person up on the Record's own current data: primary, majority. */
@Injectable()
export class LookUp {
  constructor(
    private readonly collections: ChildCollections,
    private readonly loads: Loads,
    private readonly sealing: Sealing,
  ) {}

  /** The children this may be, and the children with a plan who live at the address given or at a candidate's. `today` is YYYY-MM-DD. */
  async lookUp(sought: PersonSought, today: string): Promise<Found> {
    const { keys, searchedBy } = keysSought(sought);
    const given = blindPlaces(placeKeysSought(sought), await this.sealing.blinding());
    const [rows, there] = await Promise.all([keys.length === 0 ? [] : this.rowsWhere({ searchKeys: { $in: keys } }), this.withPlanAt(given, today)]);
    const found = candidatesOf(sought, rows.map((row) => row.entry), today);
    const homes = found.candidates.flatMap(({ childId }) => homesOf(rows.find((row) => row._id === childId), today));
    const elsewhere = await this.withPlanAt(homes.filter((place) => !given.includes(place)), today);
    const planned = [...there, ...elsewhere];
    const offered = rows.filter((row) => found.candidates.some(({ childId }) => childId === row._id));
    const households = householdsOf(offered.map(({ entry }) => entry), planned.map(({ entry }) => entry), today);
    return { searchedBy, ...found, sameAddressChildIds: [...new Set(planned.map(({ _id }) => _id))].sort().slice(0, mostAtOneAddress), households };
  }

  private async withPlanAt(places: readonly string[], today: string): Promise<Row[]> {
    if (places.length === 0) return [];
    const rows = await this.rowsWhere({ 'places.keys': { $in: [...places] }, planNow: true });
    return rows.filter((row) => addressesOn(row.places, today).some(({ keys }) => keys.some((key) => places.includes(key))));
  }

  /** What is sealed in these rows stays sealed: nothing of it is compared or shown. */
  private async rowsWhere(filter: object): Promise<Row[]> {
    return this.loads.seen(await this.collections.children.find(filter, { projection: { entry: 1, places: 1, loadedBy: 1 }, limit: mostCompared }).toArray());
  }
}

/** Where a candidate lives now: the very door, not the street's name alone. */
function homesOf(child: Pick<ChildRow, 'places'> | undefined, today: string): string[] {
  return addressesOn(child?.places ?? [], today).flatMap(({ keys }) => keys.filter(isOneDoor));
}
