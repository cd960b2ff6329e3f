import { addCalendarDays } from './add-calendar-days';
import { addMonths } from './add-months';
import { endOfDay, instantOf, localDateOf } from './local-date';

describe('local dates', () => {
  it.each([
    ['2026-06-10T22:59:59.999Z', '2026-06-10'],
    ['2026-06-10T23:00Z', '2026-06-11'],
    ['2026-01-10T23:59Z', '2026-01-10'],
    ['2026-10-25T23:59Z', '2026-10-25'],
  ])('%s falls on %s', (instant, date) => {
    expect(localDateOf(new Date(instant))).toBe(date);
  });

  it('ends a day at midnight by the clock', () => {
    expect(endOfDay('2026-03-29')).toEqual(new Date('2026-03-29T23:00Z'));
    expect(endOfDay('2026-10-25')).toEqual(new Date('2026-10-26T00:00Z'));
  });

  it('reads a skipped time an hour later and a doubled one as its first', () => {
    expect(instantOf('2026-03-29', '01:30')).toEqual(new Date('2026-03-29T01:30Z'));
    expect(instantOf('2026-10-25', '01:30')).toEqual(new Date('2026-10-25T00:30Z'));
  });

  it.each(['25:00', '9', 'noon', ''])('refuses the time %j', (time) => {
    expect(() => instantOf('2026-10-25', time)).toThrow(RangeError);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-15', 0, '2026-12-15'],
  ])('%s and %i months is %s', (date, n, later) => {
    expect(addMonths(date, n)).toBe(later);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', 'tomorrow', '', '2026-01-01T00:00'])('refuses %j', (date) => {
    expect(() => addCalendarDays(date, 1)).toThrow(RangeError);
    expect(() => instantOf(date, '09:00')).toThrow(RangeError);
  });
});
