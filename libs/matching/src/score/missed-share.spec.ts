import { learnt } from './learnt';
import { missedShare, saidKey } from './missed-share';

const whole = { givenNames: 'Aderyn', familyName: 'Quillfeather', dateOfBirth: '2016-02-29', postcode: 'ZZ99 3VZ' };
const table = { 'name': { asked: 100, missed: 60 }, 'name+birth': { asked: 450, missed: 9 }, 'name+birth+place': { asked: 9_999, missed: 9 }, 'name+birth+place+nhs-number': { asked: 99, missed: 0 } };

describe('the share of children who are missed', () => {
  it.each([
    [whole, 'name+birth+place'], [{ ...whole, dateOfBirth: '2016-02' }, 'name+birth-partly+place'], [{ ageYears: 3, familyName: 'Quill' }, 'name+birth-partly'], [{ nhsNumber: '9990000018' }, 'nhs-number'],
    [{ familyName: 'Quill', expectedDate: '2026-05-01', addressLines: ['1 Weir Lane'] }, 'name+birth+place'], [{ sex: 'female' as const }, ''],
  ])('is counted by what was said: %j is %s', (sought, key) => {
    expect(saidKey(sought)).toBe(key);
  });

  it('is theirs who were described with just as much', () => {
    expect(missedShare(whole, table)).toBeCloseTo(9.5 / 10_000, 9);
  });

  it('counts in those with less said where they are few', () => {
    expect(missedShare({ ...whole, nhsNumber: '9990000018' }, table)).toBeCloseTo(9.5 / 10_099, 9);
    expect(missedShare({ ...whole, postcode: undefined }, table)).toBeCloseTo(69.5 / 551, 9);
  });

  it('is never nothing, and a half where nobody was ever asked about so', () => {
    expect(missedShare({ nhsNumber: '9990000018' }, table)).toBe(0.5);
    expect(missedShare(whole, learnt.missed)).toBeGreaterThan(0);
    expect(missedShare(whole, learnt.missed)).toBeLessThan(0.005);
  });

  it('as learnt, grows as less is said', () => {
    const { postcode: _, ...noPlace } = whole;
    const { dateOfBirth: __, ...noBirth } = noPlace;
    const shares = [whole, noPlace, noBirth].map((sought) => missedShare(sought, learnt.missed));
    expect(shares).toEqual([...shares].sort((one, two) => one - two));
  });
});
