import fc from 'fast-check';
import { MatchingIndex } from '../index/matching-index';
import type { KnownPerson } from '../person';
import { learnt } from '../score/learnt';
import { likelyDuplicates } from './likely-duplicates';

const today = '2026-03-01';
const home = { kind: 'home' as const, lines: ['14 Tanpits Road', 'Northmoor'], postcode: 'ZZ99 3VZ', from: '2021-06-01' };
const elsewhere = { kind: 'home' as const, lines: ['3 Weir Court', 'Southmoor'], postcode: 'ZZ98 1AA', from: '2024-01-01' };

function child(given: string | undefined, more: Partial<KnownPerson> = {}, family = 'Quillfeather'): KnownPerson {
  return { names: [{ kind: 'legal', ...(given !== undefined && { given }), family }], birth: { dateOfBirth: '2016-05-29' }, sex: 'female', addresses: [home], ...more };
}

/** What is proposed for a child of whom another stands in the index, beside the child itself. */
function proposed(one: KnownPerson, other: KnownPerson): string[] {
  const index = new MatchingIndex(learnt);
  index.put('self', one);
  index.put('other', other);
  return likelyDuplicates(index, one, today, 'self').map(({ id, band }) => `${id} ${band}`);
}

describe('who is likely entered twice', () => {
  it.each<[string, KnownPerson]>([
    ['the same particulars', child('Aderyn')],
    ['another form of the name', child('Adaryn')],
    ['a slip in the name, after a move', child('Aderin', { addresses: [elsewhere] })],
    ['a slip in the birth', child('Aderyn', { birth: { dateOfBirth: '2016-05-28' } })],
    ['by any of the names', { ...child('Wren'), names: [...child('Wren').names, { kind: 'alias', given: 'Aderyn', family: 'Quillfeather' }] }],
    ['whose address is sealed there', child('Aderyn', { addresses: [{ kind: 'home', sealed: true, from: '2021-06-01' }] })],
  ])('%s', (_what, other) => {
    expect(proposed(child('Aderyn'), other)).toHaveLength(1);
    expect(proposed(other, child('Aderyn'))).toHaveLength(1);
  });

  it('who has the same NHS number, whatever else is said', () => {
    const [one, other] = [child('Aderyn', { nhsNumber: '9990000018' }), child('Zoltan', { nhsNumber: '9990000018', sex: 'male', birth: { dateOfBirth: '2011-01-02' }, addresses: [elsewhere] }, 'Brook')];
    expect(proposed(one, other)).toEqual(['other possible']);
  });

  it.each<[string, KnownPerson, KnownPerson]>([
    ['a twin', child('Aderyn'), child('Wren')],
    ['a twin who is called alike', child('Aderyn Mai'), child('Aderys Non')],
    ['a twin brother of a like name', child('Frances'), child('Francis', { sex: 'male' })],
    ['a sister', child('Aderyn'), child('Wren', { birth: { dateOfBirth: '2014-02-11' } })],
    ['a sister of a like name', child('Emma'), child('Emmie', { birth: { dateOfBirth: '2014-02-11' } })],
    ['who has another NHS number', child('Aderyn', { nhsNumber: '9990000018' }), child('Aderyn', { nhsNumber: '9990000107' })],
    ['a namesake', child('Aderyn'), child('Aderyn', { birth: { dateOfBirth: '2009-11-02' }, addresses: [elsewhere] })],
    ['a new tenant', child('Aderyn'), child('Zoltan', { birth: { dateOfBirth: '2012-01-05' } }, 'Brook')],
    ['unborn twins, of whom no name is known', child(undefined, { birth: { expectedDate: '2026-06-01' }, sex: 'not-known' }), child(undefined, { birth: { expectedDate: '2026-06-01' }, sex: 'not-known' })],
  ])('not %s', (_who, one, other) => {
    expect([proposed(one, other), proposed(other, one)]).toEqual([[], []]);
  });

  it('never twins of different names, whatever the names', () => {
    const givens = ['Jack', 'Muhammad', 'Łucja', 'Oluwaseun', 'Siobhán', 'Zoë', 'Anne-Marie', 'Thomas', 'Priya', 'Wei'];
    const families = ["O'Neill", 'Smith', 'Al-Hassan', 'Wiśniewska', 'Quill-Feather', 'Do'];
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...givens), { minLength: 2, maxLength: 2 }), fc.constantFrom(...families), fc.boolean(), ([one, other], family, isOpen) => {
        const addresses = isOpen ? [home] : [{ kind: 'home' as const, sealed: true as const, from: '2021-06-01' }];
        expect(proposed(child(one, { addresses }, family), child(other, { addresses }, family))).toEqual([]);
      }),
    );
  });
});
