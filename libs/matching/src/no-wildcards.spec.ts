import fc from 'fast-check';
import { learnt, MatchingIndex, type PersonSought } from '.';

const families = ['Quill', 'Quillfeather', 'Smith', 'O’Neill'];
const index = new MatchingIndex(learnt);
families.forEach((family, at) => {
  for (const given of ['Sorrel', 'Wren', 'Bram']) index.put(`${given} ${family}`, { names: [{ kind: 'legal', given, family }], birth: { dateOfBirth: `201${at}-03-14` }, sex: 'not-known', addresses: [] });
});

const found = (sought: PersonSought) => {
  const { enough, matches } = index.search(sought, '2026-01-01');
  return { enough, matches: matches.map(({ id, band }) => [id, band]) };
};

describe('a name with a wildcard in it', () => {
  it('REC-14 is looked up by its letters only: a wildcard widens nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...families), fc.constantFrom('*', '%', '?', '.*', '^', '$', '.', '_'), (familyName, more) => {
        expect(found({ givenNames: 'Sorrel', familyName: `${familyName}${more}` })).toEqual(found({ givenNames: 'Sorrel', familyName }));
      }),
    );
  });

  it('REC-14 of nothing but wildcards is too little to search on', () => {
    const wildcard = fc.constantFrom('*', '%', '?', '.*', '_', '^', '$', '.');
    fc.assert(
      fc.property(fc.array(wildcard, { minLength: 1 }), (texts) => {
        expect(found({ givenNames: texts.join(''), familyName: texts.join(' ') })).toEqual({ enough: false, matches: [] });
      }),
    );
  });
});
