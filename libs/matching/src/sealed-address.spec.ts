import { compare } from './compare';
import { keysOf } from './keys-of';
import { keysSought } from './keys-sought';
import type { KnownPerson, PersonSought } from './person';

const child: KnownPerson = {
  names: [{ kind: 'legal', given: 'Sorrel', family: 'Sloe' }],
  birth: { dateOfBirth: '2016-02-29' },
  sex: 'female',
  addresses: [{ kind: 'home', lines: ['1 Old Street'], postcode: 'ZZ99 1OS', from: '2020-01-01', to: '2025-04-30' }, { kind: 'home', sealed: true, from: '2025-05-01' }],
};

function found(sought: PersonSought): boolean {
  const kept = keysOf(child);
  return keysSought(sought).keys.some((key) => kept.includes(key));
}

describe('REC-14 a child with a sealed address', () => {
  it.each<PersonSought>([
    { givenNames: 'Sorrel', familyName: 'Sloe', postcode: 'ZZ99 7WL' },
    { givenNames: 'Sorrel', familyName: 'Sloe', addressLines: ['7 Weir Lane'] },
    { dateOfBirth: '2016-02-29', postcode: 'ZZ99 7WL' },
  ])('is found whatever address is said with the rest: %j', (sought) => {
    expect(found(sought)).toBe(true);
    expect(found({ ...sought, ...(sought.postcode && { postcode: 'ZZ99 0ZZ' }), ...(sought.addressLines && { addressLines: ['99 Wrong Road'] }) })).toBe(true);
  });

  it('is found unborn, too', () => {
    const unborn: KnownPerson = { ...child, birth: { expectedDate: '2026-05-01' } };
    expect(keysOf(unborn)).toEqual(expect.arrayContaining(keysSought({ familyName: 'Sloe', expectedDate: '2026-05-09', postcode: 'ZZ99 7WL' }).keys.filter((key) => key.startsWith('unborn-sealed'))));
  });

  it('is not found for an address by somebody of another name and birth', () => {
    expect(found({ givenNames: 'Aderyn', familyName: 'Quill', dateOfBirth: '2016-03-01', postcode: 'ZZ99 7WL', addressLines: ['7 Weir Lane'] })).toBe(false);
  });

  it('compares alike whichever address is said', () => {
    const said = (postcode: string, line: string) => compare({ givenNames: 'Sorrel', postcode, addressLines: [line] }, { ...child, addresses: child.addresses.slice(1) }, '2026-01-01');
    expect(said('ZZ99 7WL', '7 Weir Lane')).toEqual(said('ZZ99 0ZZ', '99 Wrong Road'));
    expect(said('ZZ99 7WL', '7 Weir Lane').notGiven).toEqual(expect.arrayContaining(['address', 'postcode']));
  });
});
