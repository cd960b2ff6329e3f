import type { AnyOperation } from '@custodian/contracts';
import { planted } from './words';

const name = `${planted.mother} ${planted.family}`;

/** What stands for a field of this name when it tells of the child. */
const words: Readonly<Record<string, unknown>> = {
  given: planted.given, givenNames: planted.given, family: planted.family, familyName: planted.family,
  lines: [`9 ${planted.street}`], addressLines: [`9 ${planted.street}`], postcode: planted.postcode, dateOfBirth: planted.birth, nhsNumber: planted.nhsNumber,
  note: planted.note, reason: planted.note, advice: planted.note, circumstancesNote: planted.note, spokeTo: name, fileName: `${planted.given}.csv`, authorityChildId: planted.given,
};

/** An operation's own example, told of the planted child, with ids that exist where they are known. Staff and agencies stay as they are: they are not the child's. */
export function toldOfTheChild(operation: AnyOperation, ids: Readonly<Record<string, string>>): Record<string, unknown> {
  if (/worker|agency/u.test(operation.name)) return { ...operation.example.input, ...named(operation.example.input, ids) };
  return Object.fromEntries(Object.entries(operation.example.input).map(([field, value]) => [field, standIn(field, value, ids)]));
}

function standIn(field: string, value: unknown, ids: Readonly<Record<string, string>>): unknown {
  if (field in ids) return ids[field];
  if (field in words) return words[field];
  if (Array.isArray(value)) return value.map((each) => standIn('', each, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([inner, each]) => [inner, field === 'household' && inner === 'name' ? name : standIn(inner, each, ids)]));
}

function named(input: object, ids: Readonly<Record<string, string>>): object {
  return Object.fromEntries(Object.keys(input).flatMap((field) => (field in ids ? [[field, ids[field]]] : [])));
}
