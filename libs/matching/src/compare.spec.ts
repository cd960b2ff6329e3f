import { ageInYears } from './age';
import { compare } from './compare';
import { keysOf } from './keys-of';
import { keysSought } from './keys-sought';
import type { KnownPerson, PersonSought } from './person';
import { placeKeys, placeKeysSought } from './place/place-keys';

const child: KnownPerson = {
  names: [{ kind: 'legal', given: 'Łucja May', family: 'Quill-Feather' }, { kind: 'alias', given: 'Lucy', family: 'Feather' }],
  birth: { dateOfBirth: '2016-02-29' },
  sex: 'female',
  nhsNumber: '9990000018',
  addresses: [{ kind: 'home', lines: ['14 Tanpits Rd', 'Northmoor'], postcode: 'ZZ99 3VZ', from: '2021-06-01' }],
};
const today = '2026-02-28';

function found(sought: PersonSought): boolean {
  const kept = keysOf(child);
  return keysSought(sought).keys.some((key) => kept.includes(key));
}

describe('the keys a child is looked up by', () => {
  it.each<[string, PersonSought]>([
    ['NHS number alone', { nhsNumber: '9990000018' }],
    ['names and birth date', { givenNames: 'Lucja', familyName: 'Feather', dateOfBirth: '2016-02-29' }],
    ['names the other way round and birth date', { givenNames: 'quill', familyName: 'may', dateOfBirth: '2016-02-29' }],
    ['an alias and birth date', { givenNames: 'LUCY', familyName: 'feather', dateOfBirth: '2016-02-29' }],
    ['names and postcode', { givenNames: 'Lucy', familyName: 'Quill', postcode: 'ZZ99 3VZ' }],
    ['names and address, age known', { givenNames: 'Lucy', familyName: 'Feather', ageYears: 10, addressLines: ['14 Tanpits Road'] }],
    ['family name and birth date', { familyName: 'QUILLFEATHER', dateOfBirth: '2016-02-29' }],
    ['names alone, where nothing else is known', { givenNames: 'Lucy', familyName: 'Feather' }],
    ['names and age', { givenNames: 'Lucy', familyName: 'Feather', ageYears: 10 }],
    ['family name alone, where nothing else is known', { familyName: 'Feather' }],
    ['birth date and postcode', { dateOfBirth: '2016-02-29', postcode: 'ZZ99 3VZ' }],
  ])('find by %s', (_, sought) => {
    expect(found(sought)).toBe(true);
  });

  it.each<[string, PersonSought]>([
    ['another birth date', { familyName: 'Feather', dateOfBirth: '2016-02-28' }],
    ['a given name alone', { givenNames: 'Lucy' }],
    ['nothing', {}],
  ])('do not find by %s', (_, sought) => {
    expect(found(sought)).toBe(false);
  });

  it('find an unborn child by family name and expected date', () => {
    const unborn: KnownPerson = { ...child, names: [{ kind: 'legal', family: 'Quill' }], birth: { expectedDate: '2026-05-01' } };
    expect(keysOf(unborn)).toEqual(expect.arrayContaining(keysSought({ familyName: 'Quill', expectedDate: '2026-05-01' }).keys));
  });
});

describe('comparing', () => {
  it('puts every field in exactly one list', () => {
    const { agreed, disagreed, notGiven } = compare({ givenNames: 'Lucy', familyName: 'Feather', dateOfBirth: '2016-02-28', postcode: 'ZZ99 3VZ', sex: 'not-known' }, child, today);
    expect(agreed).toEqual(['name', 'postcode']);
    expect(disagreed).toEqual(['birth']);
    expect(notGiven).toEqual(['address', 'nhs-number', 'sex']);
  });

  it('ranks who agrees in more above who agrees in less', () => {
    const sought = { givenNames: 'Lucy', familyName: 'Feather', dateOfBirth: '2016-02-29' };
    expect(compare(sought, child, today).rank).toBeGreaterThan(compare({ ...sought, dateOfBirth: '2016-03-01' }, child, today).rank);
  });

  it('counts a year older on 1 March for who is born on 29 February', () => {
    expect([ageInYears('2016-02-29', '2026-02-28'), ageInYears('2016-02-29', '2026-03-01')]).toEqual([9, 10]);
  });
});

describe('the same address', () => {
  const kept = placeKeys({ lines: ['Flat 2', '14 Tanpits Rd', 'Northmoor'], postcode: 'ZZ99 3VZ' });

  it.each([
    [{ addressLines: ['flat 2', '14 tanpits road'], postcode: 'ZZ99 3VZ' }, true],
    [{ addressLines: ['Flat 2, 14 Tanpits Road', 'Northmoor'] }, true],
    [{ addressLines: ['Flat 3', '14 Tanpits Road'], postcode: 'ZZ99 3VZ' }, false],
    [{ postcode: 'ZZ99 3VZ' }, false],
    [{}, false],
  ])('%j: %s', (sought, same) => {
    expect(placeKeysSought(sought).some((key) => kept.includes(key))).toBe(same);
  });
});
