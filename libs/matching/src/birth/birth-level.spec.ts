import fc from 'fast-check';
import { birthLevel, partialBirthLevel } from './birth-level';
import { type BirthLevel, type BirthSaid, birthSought } from './birth-sought';
import { dayOfText } from './calendar-day';

const today = '2026-03-01';
const level = (said: BirthSaid, recorded: string, expected = false) => birthLevel(birthSought(said, today), dayOfText(recorded), expected);
const day = fc.date({ min: new Date('2005-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('a birth that was said', () => {
  it.each<[BirthSaid, string, BirthLevel]>([
    [{ dateOfBirth: '2015-04-03' }, '2015-04-03', 'same'], [{ dateOfBirth: '2015-04-03' }, '2015-03-04', 'day-month-swapped'], [{ dateOfBirth: '2015-04-13' }, '2015-04-31'.replace('31', '12'), 'one-digit'], [{ dateOfBirth: '2012-04-13' }, '2021-04-13', 'digits-swapped'],
    [{ dateOfBirth: '2015-04-13' }, '2014-04-13', 'one-year'], [{ dateOfBirth: '2015-04-30' }, '2015-05-01', 'few-days'], [{ dateOfBirth: '2015-04' }, '2015-04-13', 'month-and-year'], [{ dateOfBirth: '2015' }, '2015-12-31', 'year'],
    [{ ageYears: 10 }, '2016-03-01', 'age'], [{ ageYears: 10 }, '2016-03-02', 'age-near'], [{ ageYears: 10 }, '2012-03-02', 'differs'], [{}, '2012-03-02', 'not-given'], [{ dateOfBirth: '2015-04-13' }, '2001-12-28', 'differs'],
  ])('%j beside %s: %s', (said, recorded, expected) => {
    expect(level(said, recorded)).toBe(expected);
  });

  it.each<[BirthSaid, BirthLevel]>([
    [{ expectedDate: '2026-05-01' }, 'expected-then'], [{ dateOfBirth: '2026-04-17' }, 'expected-near'], [{ dateOfBirth: '2026-05-11' }, 'expected-slip'], [{ dateOfBirth: '2025-11-20' }, 'differs'],
  ])('%j beside a child expected on 1 May 2026: %s', (said, expected) => {
    expect(level(said, '2026-05-01', true)).toBe(expected);
  });

  it.each<[BirthSaid, string, BirthLevel]>([
    [{ dateOfBirth: '2015-04-13' }, '2015-04', 'month-and-year'], [{ dateOfBirth: '2015-05-13' }, '2015-04', 'month-and-year-near'], [{ dateOfBirth: '2015-04-13' }, '2015', 'year'], [{ dateOfBirth: '2014-04-13' }, '2015', 'year-near'], [{ dateOfBirth: '2012-04-13' }, '2015', 'differs'],
    [{ dateOfBirth: '2015-04' }, '2015-04', 'month-and-year'], [{ dateOfBirth: '2015-04' }, '2015', 'year'], [{ dateOfBirth: '2015' }, '2015-04', 'year'], [{ dateOfBirth: '2015' }, '2016', 'year-near'], [{ dateOfBirth: '2015' }, '2017', 'differs'],
    [{ ageYears: 10 }, '2015', 'age'], [{ ageYears: 10 }, '2019', 'differs'], [{}, '2015', 'not-given'],
  ])('%j beside a birth of which only %s is known: %s', (said, known, expected) => {
    expect(partialBirthLevel(birthSought(said, today), birthSought({ dateOfBirth: known }, today))).toBe(expected);
  });

  it('is the same as itself, and contradicts nothing as month, as year or as age', () => {
    fc.assert(fc.property(day, (born) => {
      expect([level({ dateOfBirth: born }, born), level({ dateOfBirth: born.slice(0, 7) }, born), level({ dateOfBirth: born.slice(0, 4) }, born)]).toEqual(['same', 'month-and-year', 'year']);
    }));
  });
});
