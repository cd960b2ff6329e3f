import fc from 'fast-check';
import { keysSought } from '.';

const wildcard = fc.constantFrom('*', '%', '?', '.*', '_', '^', '$', '[a-z]*', '\\w+', '.');

describe('a name with a wildcard in it', () => {
  it('REC-14 is looked up by its letters only: a wildcard widens nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom('Quill', 'Smith', 'O’Neill'), fc.constantFrom('*', '%', '?', '.*', '^', '$', '.', '_'), (familyName, more) => {
        expect(keysSought({ familyName: `${familyName}${more}` }).keys).toEqual(keysSought({ familyName }).keys);
      }),
    );
  });

  it('REC-14 of nothing but wildcards is too little to search on', () => {
    fc.assert(
      fc.property(fc.array(wildcard.filter((text) => !/[a-z]/iu.test(text)), { minLength: 1 }), (texts) => {
        expect(keysSought({ givenNames: texts.join(''), familyName: texts.join(' ') }).keys).toEqual([]);
      }),
    );
  });

  it('REC-14 part of a name is another name', () => {
    expect(keysSought({ familyName: 'Quill*' }).keys).not.toContain(keysSought({ familyName: 'Quillfeather' }).keys[0]);
  });
});
