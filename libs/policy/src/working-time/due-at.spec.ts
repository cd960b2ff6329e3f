import { preset001 } from '../presets/001';
import type { Nation } from '../schema/nation';
import type { LimitUnit } from '../schema/time-limit';
import { dueAt } from './due-at';

/** Worked out by hand. The office closes at 17:00 Monday to Thursday and at 16:30 on Friday. */
const table: [Nation, number, LimitUnit, string, string, string][] = [
  ['england', 1, 'working-days', '2026-11-20T16:00Z', '2026-11-23T17:00Z', 'Friday 16:00 to Monday at the close'],
  ['england', 1, 'working-days', '2026-11-20T23:59Z', '2026-11-23T17:00Z', 'Friday after the close is still day 0'],
  ['england', 1, 'working-days', '2026-11-21T10:00Z', '2026-11-23T17:00Z', 'a Saturday is day 0'],
  ['england', 1, 'working-days', '2026-11-19T10:00Z', '2026-11-20T16:30Z', 'the close on a Friday is earlier'],
  ['england', 1, 'working-days', '2026-07-09T23:30Z', '2026-07-13T16:00Z', 'half past midnight on Friday in summer time'],
  ['england', 1, 'working-days', '2026-03-27T10:00Z', '2026-03-30T16:00Z', 'across the spring clock change'],
  ['england', 1, 'working-days', '2026-10-23T10:00Z', '2026-10-26T17:00Z', 'across the autumn clock change'],
  ['england', 1, 'working-days', '2022-06-01T10:00Z', '2022-06-06T16:00Z', 'over the Platinum Jubilee'],
  ['england', 15, 'working-days', '2026-12-14T10:00Z', '2027-01-07T17:00Z', 'over Christmas and the New Year'],
  ['wales', 15, 'working-days', '2026-12-14T10:00Z', '2027-01-07T17:00Z', 'over Christmas and the New Year'],
  ['northern-ireland', 15, 'working-days', '2026-12-14T10:00Z', '2027-01-07T17:00Z', 'over Christmas and the New Year'],
  ['scotland', 15, 'working-days', '2026-12-14T10:00Z', '2027-01-08T16:30Z', '2 January has its substitute on the 4th'],
  ['wales', 10, 'working-days', '2026-04-01T10:00Z', '2026-04-17T15:30Z', 'over Easter'],
  ['scotland', 10, 'working-days', '2026-04-01T10:00Z', '2026-04-16T16:00Z', 'Easter Monday is worked'],
  ['england', 5, 'working-days', '2026-07-10T10:00Z', '2026-07-17T15:30Z', 'no holiday in July'],
  ['northern-ireland', 5, 'working-days', '2026-07-10T10:00Z', '2026-07-20T16:00Z', 'substitute for 12 July'],
  ['northern-ireland', 1, 'working-days', '2026-03-16T10:00Z', '2026-03-18T17:00Z', 'over Saint Patrick’s Day'],
  ['scotland', 1, 'working-days', '2026-06-12T10:00Z', '2026-06-16T16:00Z', 'over the holiday from the override file'],
  ['scotland', 1, 'working-days', '2026-07-31T10:00Z', '2026-08-04T16:00Z', 'the summer holiday is in early August'],
  ['england', 0, 'same-day', '2026-01-10T10:00Z', '2026-01-11T00:00Z', 'ends at midnight in winter'],
  ['england', 0, 'same-day', '2026-06-10T10:00Z', '2026-06-10T23:00Z', 'ends at midnight in summer time'],
  ['england', 0, 'same-day', '2026-06-10T23:30Z', '2026-06-11T23:00Z', 'half past midnight belongs to the new day'],
  ['england', 0, 'same-day', '2026-10-25T00:30Z', '2026-10-26T00:00Z', 'a day of 25 hours'],
  ['england', 28, 'calendar-days', '2026-03-10T12:00Z', '2026-04-07T23:00Z', 'into summer time'],
  ['england', 1, 'calendar-days', '2028-02-28T12:00Z', '2028-03-01T00:00Z', 'to the end of a leap day'],
  ['wales', 84, 'calendar-days', '2026-09-01T12:00Z', '2026-11-25T00:00Z', 'twelve weeks, out of summer time'],
  ['england', 3, 'months', '2026-11-30T12:00Z', '2027-03-01T00:00Z', 'to the end of 28 February'],
  ['england', 3, 'months', '2027-11-30T12:00Z', '2028-03-01T00:00Z', 'to the end of 29 February'],
  ['england', 12, 'months', '2028-02-29T12:00Z', '2029-03-01T00:00Z', 'from a leap day to the end of 28 February'],
  ['england', 6, 'months', '2026-12-25T12:00Z', '2027-06-25T23:00Z', 'into summer time'],
  ['england', 24, 'hours', '2026-03-28T12:00Z', '2026-03-29T12:00Z', 'elapsed, though the clock shows 25'],
  ['england', 24, 'hours', '2026-10-24T12:00Z', '2026-10-25T12:00Z', 'elapsed, though the clock shows 23'],
];

describe('dueAt', () => {
  it.each(table)('%s: %i %s from %s is %s (%s)', (nation, number, unit, start, due) => {
    expect(dueAt({ ...preset001, nation }, { number, unit }, new Date(start))).toEqual(new Date(due));
  });

  it('refuses an invalid start and a number that is not whole', () => {
    expect(() => dueAt(preset001, { number: 1, unit: 'hours' }, new Date(Number.NaN))).toThrow(RangeError);
    expect(() => dueAt(preset001, { number: 1.5, unit: 'hours' }, new Date(0))).toThrow(RangeError);
    expect(() => dueAt(preset001, { number: -1, unit: 'months' }, new Date(0))).toThrow(RangeError);
  });
});
