import { contradictionsOf } from '../explain/explain';
import type { KnownPerson } from '../person';
import { learnt } from '../score/learnt';
import { MatchingIndex } from './matching-index';

const today = '2026-03-01';
const child: KnownPerson = {
  names: [{ kind: 'legal', given: 'Aderyn', family: 'Quillfeather' }],
  birth: { dateOfBirth: '2016-02-29' },
  sex: 'female',
  nhsNumber: '9990000018',
  addresses: [{ kind: 'home', lines: ['14 Tanpits Road', 'Northmoor'], postcode: 'ZZ99 3VZ', from: '2021-06-01' }],
};
const index = new MatchingIndex(learnt);
index.put('a', child);

describe('no field alone decides', () => {
  it('a right NHS number with another child’s name and birth is possible, and what speaks against it is named', () => {
    const [match] = index.search({ givenNames: 'Zoltan', familyName: 'Brook', dateOfBirth: '2011-07-14', nhsNumber: '9990000018' }, today).matches;
    expect(match).toMatchObject({ id: 'a', band: 'possible' });
    expect(match && contradictionsOf(match.comparison).map(({ field }) => field)).toEqual(expect.arrayContaining(['given', 'family', 'birth']));
  });

  it('a right NHS number alone is possible', () => {
    expect(index.search({ nhsNumber: '9990000018' }, today).matches[0]?.band).toBe('possible');
  });

  it('a number whose check digit is wrong is looked for with one digit off, and asked for again', () => {
    const { matches, askNext } = index.search({ nhsNumber: '9990000019' }, today);
    expect([matches[0]?.id, matches[0]?.comparison.nhs, askNext]).toEqual(['a', 'slip', 'nhs-number']);
  });

  it('name, birth and address together are certain', () => {
    const sought = { givenNames: 'Aderyn', familyName: 'Quillfeather', dateOfBirth: '2016-02-29', addressLines: ['14 Tanpits Rd'], postcode: 'ZZ99 3VZ' };
    expect(index.search(sought, today).matches[0]).toMatchObject({ id: 'a', band: 'certain' });
  });

  it('too little to search on is no answer, and says what to ask', () => {
    expect(index.search({ givenNames: 'Aderyn' }, today)).toMatchObject({ enough: false, askNext: 'birth', matches: [] });
    expect(index.search({ sex: 'female', ageYears: 10 }, today)).toMatchObject({ enough: false, askNext: 'name' });
    expect(index.search({ givenNames: 'Aderyn Quillfeather' }, today)).toMatchObject({ enough: true, matches: [{ id: 'a' }] });
  });
});
