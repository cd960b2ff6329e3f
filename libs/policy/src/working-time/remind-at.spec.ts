import { preset001 } from '../presets/001';
import type { Nation } from '../schema/nation';
import { remindAt } from './remind-at';

/** Worked out by hand. The office opens at 08:30. */
const table: [Nation, number, string, string, string][] = [
  ['england', 3, '2026-11-23T17:00Z', '2026-11-18T08:30Z', 'Friday, Thursday, Wednesday'],
  ['england', 10, '2027-03-01T00:00Z', '2027-02-15T08:30Z', 'due by the end of Sunday 28 February'],
  ['england', 3, '2026-04-08T16:00Z', '2026-04-01T07:30Z', 'over Easter'],
  ['scotland', 3, '2026-04-08T16:00Z', '2026-04-02T07:30Z', 'Easter Monday is worked'],
];

it.each(table)('%s: reminded %i working days before %s at %s (%s)', (nation, workingDays, due, at) => {
  expect(remindAt({ ...preset001, nation }, { workingDays }, new Date(due))).toEqual(new Date(at));
});
