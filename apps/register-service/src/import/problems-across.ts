import type { Column, Row, RowProblem } from './columns';

const past: readonly Column[] = ['date_of_birth', 'address_from', 'case_opened_on', 'case_closed_on', 'plan_from', 'conference_on', 'plan_to'];

type Needs = readonly [when: Column, needed: Column];

const needs: readonly Needs[] = [
  ['address_1', 'address_from'],
  ['postcode', 'address_1'],
  ['address_2', 'address_1'],
  ['address_sealed', 'address_1'],
  ['case_opened_on', 'lead_worker_id'],
  ['case_closed_on', 'case_opened_on'],
  ['case_closed_on', 'case_close_reason'],
  ['plan_from', 'lead_worker_id'],
  ['plan_from', 'conference_on'],
  ['plan_from', 'chair'],
  ['plan_from', 'categories'],
  ['conference_on', 'plan_from'],
  ['plan_to', 'plan_from'],
  ['plan_to', 'plan_end_reason'],
  ['placed_by', 'placed_by_contact'],
  ['placed_by', 'placed_by_phone'],
];

/** What is wrong between the columns of a row that are each right in themselves. */
export function problemsAcross(row: Row, today: string): RowProblem[] {
  const wrong = (column: Column, problem: string, is: boolean): RowProblem[] => (is ? [{ column, problem }] : []);
  const { date_of_birth: born, expected_date: expected, plan_from: from, plan_to: to } = row;
  return [
    ...past.flatMap((column) => wrong(column, 'lies in the future', String(row[column] ?? '') > today)),
    ...needs.flatMap(([when, needed]) => wrong(needed, `needed with ${when}`, row[when] !== undefined && row[needed] === undefined)),
    ...wrong('date_of_birth', 'exactly one of date_of_birth and expected_date', (born === undefined) === (expected === undefined)),
    ...wrong('conference_on', 'a plan starts on the day of its conference', from !== undefined && row.conference_on !== undefined && from !== row.conference_on),
    ...wrong('plan_to', 'before plan_from', from !== undefined && to !== undefined && to < from),
  ];
}
