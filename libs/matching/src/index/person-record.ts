/** One name of a person: numbers of words. */
export interface NameRecord {
  readonly given: readonly number[];
  readonly family: readonly number[];
}

/** One address of a person: numbers of texts, -1 for what it does not say. */
export interface AddressRecord {
  readonly units: readonly number[];
  readonly street: number;
  readonly kind: number;
  readonly town: number;
  readonly postcode: number;
}

/** Everything of a person that is compared but birth, sex and NHS number, as numbers. */
export interface PersonRecord {
  readonly names: readonly NameRecord[];
  readonly addresses: readonly AddressRecord[];
}

/** Writes a record as numbers. */
export function encoded({ names, addresses }: PersonRecord): number[] {
  const out: number[] = [names.length];
  for (const name of names) out.push(name.given.length, ...name.given, name.family.length, ...name.family);
  out.push(addresses.length);
  for (const place of addresses) out.push(place.units.length, ...place.units, place.street, place.kind, place.town, place.postcode);
  return out;
}

/** Reads a record that begins at `start`. */
export function decoded(from: Int32Array, start: number): PersonRecord {
  let at = start;
  const next = () => from[at++] ?? 0;
  const many = () => {
    const list: number[] = [];
    for (let left = next(); left > 0; left -= 1) list.push(next());
    return list;
  };
  const names: NameRecord[] = [];
  for (let left = next(); left > 0; left -= 1) names.push({ given: many(), family: many() });
  const addresses: AddressRecord[] = [];
  for (let left = next(); left > 0; left -= 1) addresses.push({ units: many(), street: next(), kind: next(), town: next(), postcode: next() });
  return { names, addresses };
}
