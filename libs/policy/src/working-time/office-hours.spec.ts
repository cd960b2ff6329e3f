import { preset001 } from '../presets/001';
import { deskAt, isOfficeOpen, openHoursOn } from './office-hours';
import { workingMinutesBetween } from './working-minutes';

describe('ENQ-05 the desk', () => {
  it.each([
    ['2026-11-23T08:29:59.999Z', 'out-of-hours', 'just before opening on Monday'],
    ['2026-11-23T08:30Z', 'duty', 'at opening'],
    ['2026-11-23T16:59:59.999Z', 'duty', 'just before the close'],
    ['2026-11-23T17:00Z', 'out-of-hours', 'at the close'],
    ['2026-11-20T16:29Z', 'duty', 'Friday before the early close'],
    ['2026-11-20T16:30Z', 'out-of-hours', 'Friday at the early close'],
    ['2026-11-21T12:00Z', 'out-of-hours', 'Saturday'],
    ['2026-11-22T03:00Z', 'out-of-hours', 'Sunday at three in the morning'],
    ['2026-07-13T07:30Z', 'duty', 'half past eight in summer time'],
    ['2026-07-13T16:00Z', 'out-of-hours', 'five in summer time'],
    ['2026-08-31T12:00Z', 'out-of-hours', 'a bank holiday'],
    ['2026-12-28T12:00Z', 'out-of-hours', 'a substitute day'],
  ])('%s is %s (%s)', (instant, desk) => {
    expect(deskAt(preset001, new Date(instant))).toBe(desk);
    expect(isOfficeOpen(preset001, new Date(instant))).toBe(desk === 'duty');
  });

  it('follows the nation: the first Monday of August is a holiday in Scotland only', () => {
    const noon = new Date('2026-08-03T11:00Z');
    expect(deskAt({ ...preset001, nation: 'england' }, noon)).toBe('duty');
    expect(deskAt({ ...preset001, nation: 'scotland' }, noon)).toBe('out-of-hours');
  });
});

describe('office open at night', () => {
  const night = { ...preset001, officeHours: { ...preset001.officeHours, sunday: { open: '00:00', close: '04:00' } } };

  it.each([
    ['2026-03-29', 180, 'the spring clock change takes an hour'],
    ['2026-10-25', 300, 'the autumn clock change gives one'],
    ['2026-11-01', 240, 'an ordinary Sunday'],
  ])('on %s has %i minutes (%s)', (date, minutes) => {
    const hours = openHoursOn(night, date);
    expect(hours && workingMinutesBetween(night, hours.opens, hours.closes)).toBe(minutes);
  });
});
