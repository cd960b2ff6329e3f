import { bornOn, expectedOn, openAddresses } from '@custodian/matching';
import type { TestSet } from '../test-set';

const columns = [
  'authority_child_id', 'given', 'family', 'date_of_birth', 'expected_date', 'sex', 'nhs_number', 'address_1', 'address_2', 'address_3', 'address_4', 'postcode', 'address_from',
  'plan_from', 'conference_on', 'chair', 'categories', 'lead_worker_id',
] as const;

/** People as the lines of a file to import: each with a plan from one day on, as only who has a plan is told of at an address. An earlier home has no column. */
export function importFileOf(people: TestSet['people'], planFrom: string): string {
  return `${[columns, ...people.map((one) => rowOf(one, planFrom))].map((cells) => cells.map(quoted).join(',')).join('\n')}\n`;
}

function rowOf({ id, person }: TestSet['people'][number], planFrom: string): string[] {
  const [name] = person.names;
  const [home] = openAddresses(person);
  const [one = '', two = '', three = '', four = ''] = home?.lines ?? [];
  const row: Record<(typeof columns)[number], string | undefined> = {
    authority_child_id: id, given: name?.given, family: name?.family, date_of_birth: bornOn(person), expected_date: expectedOn(person), sex: person.sex, nhs_number: person.nhsNumber,
    address_1: one, address_2: two, address_3: three, address_4: four, postcode: home?.postcode, address_from: home?.from,
    plan_from: planFrom, conference_on: planFrom, chair: 'Philippa Ostrander-Vale', categories: 'neglect', lead_worker_id: 'key-worker',
  };
  return columns.map((column) => row[column] ?? '');
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
