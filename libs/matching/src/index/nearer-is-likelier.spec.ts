import { learnt, MatchingIndex, type PersonSought } from '..';

const today = '2026-01-01';
const home = (line: string, postcode: string) => [{ kind: 'home' as const, lines: [line, 'Northmoor'], postcode, from: '2020-01-01' }];
const index = new MatchingIndex(learnt);
for (let at = 0; at < 26; at += 1) {
  const family = `Orted${String.fromCodePoint(97 + at).repeat(3)}ley`;
  index.put(family, { names: [{ kind: 'legal', given: 'Imogen', family }], birth: { dateOfBirth: '2014-04-04' }, sex: 'not-known', addresses: [] });
}
index.put('bram', { names: [{ kind: 'legal', given: 'Bram', family: 'Thornbury' }], birth: { dateOfBirth: '2014-04-04' }, sex: 'male', addresses: home('7 Weir Lane', 'ZZ99 1AB') });

const bandOfBram = (sought: PersonSought) => index.search({ givenNames: 'Bram', familyName: 'Thornbury', ...sought }, today).matches.find(({ id }) => id === 'bram')?.band;

describe('somebody nearer to what was said', () => {
  it('is likelier: the very name stands before one that is almost the same', () => {
    for (const familyName of ['Ortedbbbley', 'Ortedmmmley', 'Ortedvvvley']) {
      expect(index.search({ givenNames: 'Imogen', familyName, dateOfBirth: '2014-04-04' }, today).matches[0]?.id).toBe(familyName);
    }
  });

  it('is told of by the whole name and the place, whatever birth was said, and never as more than possible', () => {
    expect(bandOfBram({ dateOfBirth: '2009-11-28', addressLines: ['7 Weir Lane'], postcode: 'ZZ99 1AB' })).toBe('possible');
    expect(bandOfBram({ dateOfBirth: '2009-11-28', postcode: 'ZZ99 1AB' })).toBe('possible');
    expect(bandOfBram({ dateOfBirth: '2009-11-28', addressLines: ['98 Mill Street', 'Southgate'], postcode: 'ZZ12 8QQ' })).toBe('below');
  });
});
