import type { check, OutputOf } from '@custodian/contracts';
import { type Found as Matches, type Neighbour, type PersonSought, placeKeysSought } from '@custodian/matching';
import { Sealing } from '@custodian/sealing';
import { Injectable } from '@nestjs/common';
import { isHidden, type OpenAddress } from '../address/address-entry';
import { addressesOn } from '../address/address-on';
import { blindPlaces, isOneDoor } from '../address/place-keys-of';
import type { ChildRow } from '../child/child-row.schema';
import { ChildCollections } from '../child/collections.repository';
import { Loads } from '../child/loads.repository';
import { candidateOf, likelyOf } from './candidates-of';
import { householdsOf } from './households';
import { RecordIndex } from './record-index.repository';

type Row = Pick<ChildRow, '_id' | 'entry' | 'places' | 'planNow' | 'loadedBy' | 'changed'>;
type Found = Omit<OutputOf<typeof check>['subjects'][number], 'subjectId'>;

const mostRead = 2000;
const mostNeighbours = 200;
const mostAtOneAddress = 40;

/** Looks a described person up on the Record as it is now. */
@Injectable()
export class LookUp {
  constructor(
    private readonly collections: ChildCollections,
    private readonly loads: Loads,
    private readonly sealing: Sealing,
    private readonly index: RecordIndex,
  ) {}

  /** The children this may be, and the children with a plan who live at the address given or at a candidate's. `today` is YYYY-MM-DD. Throws 503 `record-not-read-yet`. */
  async lookUp(sought: PersonSought, today: string): Promise<Found> {
    const given = blindPlaces(placeKeysSought(sought), await this.sealing.blinding());
    const { matches, rows } = await this.search(sought, today);
    const { likely, moreCandidates } = likelyOf(matches);
    const offered = likely.flatMap((each) => {
      const row = rows.get(each.match.id);
      return row === undefined ? [] : [{ row, candidate: candidateOf(each, row.entry, today) }];
    });
    const homes = offered.flatMap(({ row }) => homesOf(row, today));
    const neighbours = likelyNeighbours(matches).flatMap((neighbour) => rowsThere(neighbour, rows, today));
    const planned = [...neighbours, ...(await this.withPlanAt([...new Set([...given, ...homes])], today))];
    const households = householdsOf(offered.map(({ row }) => row.entry), planned.map(({ entry }) => entry), today);
    return {
      searchedBy: [...matches.searchedBy],
      candidates: offered.map(({ candidate }) => candidate),
      moreCandidates,
      ...(matches.askNext && { askNext: matches.askNext }),
      missedShare: matches.missedShare,
      sameAddressChildIds: [...new Set(planned.map(({ _id }) => _id))].sort().slice(0, mostAtOneAddress),
      households,
    };
  }

  /** What the index finds, and the children it names as they are on the Record. Where one has been changed since it was searched, it is searched again. */
  private async search(sought: PersonSought, today: string): Promise<{ matches: Matches; rows: ReadonlyMap<string, Row> }> {
    for (;;) {
      const matches = (await this.index.current()).search(sought, today);
      const named = [...likelyOf(matches).likely.map(({ match }) => match.id), ...likelyNeighbours(matches).map(({ id }) => id)];
      const rows = named.length === 0 ? [] : await this.rowsWhere({ _id: { $in: named } });
      if (rows.every((row) => this.index.has(row))) return { matches, rows: new Map(rows.map((row) => [row._id, row])) };
    }
  }

  private async withPlanAt(places: readonly string[], today: string): Promise<Row[]> {
    if (places.length === 0) return [];
    const rows = await this.rowsWhere({ 'places.keys': { $in: [...places] }, planNow: true });
    return rows.filter((row) => addressesOn(row.places, today).some(({ keys }) => keys.some((key) => places.includes(key))));
  }

  /** What is sealed in these rows stays sealed: nothing of it is compared or shown. */
  private async rowsWhere(filter: object): Promise<Row[]> {
    return this.loads.seen(await this.collections.children.find(filter, { projection: { entry: 1, places: 1, planNow: 1, loadedBy: 1, changed: 1 }, limit: mostRead }).toArray());
  }
}

function likelyNeighbours({ neighbours }: Matches): Neighbour[] {
  return neighbours.filter(({ sameAddress }) => sameAddress).slice(0, mostNeighbours);
}

/** A neighbour with a plan whose address of now it is. */
function rowsThere({ id, addresses }: Neighbour, rows: ReadonlyMap<string, Row>, today: string): Row[] {
  const row = rows.get(id);
  if (!row?.planNow) return [];
  const open = row.entry.addresses.filter((address): address is OpenAddress => !isHidden(address));
  return addressesOn(addresses.flatMap((at) => open[at] ?? []), today).length > 0 ? [row] : [];
}

/** Where a candidate lives now: the very door, not the street's name alone. */
function homesOf(child: Pick<ChildRow, 'places'>, today: string): string[] {
  return addressesOn(child.places, today).flatMap(({ keys }) => keys.filter(isOneDoor));
}
