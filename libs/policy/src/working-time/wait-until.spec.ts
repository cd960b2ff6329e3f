import { preset001 } from '../presets/001';
import type { Wait } from '../schema/ladders';
import type { Nation } from '../schema/nation';
import { waitUntil } from './wait-until';

/** Worked out by hand. The office is open 08:30 to 17:00 Monday to Thursday and to 16:30 on Friday. */
const table: [Nation, number, Wait['unit'], string, string, string][] = [
  ['england', 15, 'minutes', '2026-11-21T03:00Z', '2026-11-21T03:15Z', 'at three on a Saturday'],
  ['england', 15, 'minutes', '2026-10-25T00:50Z', '2026-10-25T01:05Z', 'into the hour that comes twice'],
  ['england', 2, 'hours', '2026-12-25T23:00Z', '2026-12-26T01:00Z', 'on Christmas Day, by the clock'],
  ['england', 4, 'working-hours', '2026-11-23T10:00Z', '2026-11-23T14:00Z', 'within a Monday'],
  ['england', 1, 'working-hours', '2026-11-23T03:00Z', '2026-11-23T09:30Z', 'from before opening'],
  ['england', 2, 'working-hours', '2026-11-20T14:30Z', '2026-11-20T16:30Z', 'to the very close of Friday'],
  ['england', 2, 'working-hours', '2026-11-20T15:30Z', '2026-11-23T09:30Z', 'one hour of Friday, one of Monday'],
  ['england', 1, 'working-hours', '2026-11-20T16:30Z', '2026-11-23T09:30Z', 'from the close of Friday'],
  ['england', 1, 'working-hours', '2026-11-21T12:00Z', '2026-11-23T09:30Z', 'from a Saturday'],
  ['england', 40, 'working-hours', '2026-11-23T08:30Z', '2026-11-27T14:30Z', 'four days of eight and a half, and six hours of Friday'],
  ['england', 2, 'working-hours', '2026-12-24T16:00Z', '2026-12-29T09:30Z', 'over Christmas and its substitute day'],
  ['england', 2, 'working-hours', '2026-12-31T16:00Z', '2027-01-04T09:30Z', 'over New Year’s Day'],
  ['scotland', 2, 'working-hours', '2026-12-31T16:00Z', '2027-01-05T09:30Z', 'and the substitute of 2 January'],
  ['northern-ireland', 1, 'working-hours', '2026-07-10T15:00Z', '2026-07-14T08:00Z', 'over the substitute of 12 July, in summer time'],
  ['england', 1, 'working-hours', '2026-03-27T16:00Z', '2026-03-30T08:00Z', 'across the spring clock change'],
  ['england', 1, 'working-hours', '2026-10-23T15:00Z', '2026-10-26T09:00Z', 'across the autumn clock change'],
  ['england', 1, 'working-days', '2026-11-20T16:00Z', '2026-11-23T17:00Z', 'Friday 16:00 to Monday at the close'],
];

describe('waitUntil', () => {
  it.each(table)('%s: %i %s from %s is over at %s (%s)', (nation, number, unit, from, until) => {
    expect(waitUntil({ ...preset001, nation }, { number, unit }, new Date(from))).toEqual(new Date(until));
  });
});
