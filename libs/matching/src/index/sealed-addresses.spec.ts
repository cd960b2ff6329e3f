import fc from 'fast-check';
import type { KnownPerson, PersonSought } from '../person';
import { learnt } from '../score/learnt';
import { MatchingIndex } from './matching-index';

const today = '2026-03-01';
const sealed: KnownPerson['addresses'][number] = { kind: 'home', sealed: true, from: '2025-05-01' };
const old: KnownPerson['addresses'][number] = { kind: 'home', lines: ['1 Old Street'], postcode: 'ZZ99 1OS', from: '2020-01-01', to: '2025-04-30' };
const child: KnownPerson = { names: [{ kind: 'legal', given: 'Sorrel', family: 'Sloe' }], birth: { dateOfBirth: '2016-02-29' }, sex: 'female', nhsNumber: '9990000018', addresses: [sealed] };
const weirLane = { addressLines: ['7 Weir Lane'], postcode: 'ZZ99 7WL' };

const index = new MatchingIndex(learnt);
index.put('sealed', child);
index.put('moved', { ...child, names: [{ kind: 'legal', given: 'Sorrel', family: 'Aske' }], addresses: [old, sealed] });
// A family at the address that is said, likelier by it than anybody else.
for (let other = 0; other < 30; other += 1) {
  index.put(`there-${other}`, { names: [{ kind: 'legal', given: 'Sorrel', family: 'Sloe' }], birth: { dateOfBirth: `2016-02-${10 + (other % 10)}` }, sex: 'female', addresses: [{ kind: 'home', lines: weirLane.addressLines, postcode: weirLane.postcode, from: '2020-01-01' }] });
}

const line = fc.constantFrom('7 Weir Lane', '99 Wrong Road', '1 Old Street', 'Flat 2, 14 Tanpits Road', 'Northmoor');
const postcode = fc.constantFrom('ZZ99 7WL', 'ZZ99 1OS', 'AB1 2CD', 'ZZ99');
const place = fc.record({ addressLines: fc.array(line, { minLength: 1, maxLength: 2 }), postcode }, { requiredKeys: [] });
const described = fc.constantFrom<PersonSought>(
  { givenNames: 'Sorrel', familyName: 'Sloe' }, { givenNames: 'Sorrel', familyName: 'Sloe', dateOfBirth: '2016-02-29' }, { givenNames: 'Sorel', dateOfBirth: '2016-02-28' }, { familyName: 'Slow', dateOfBirth: '2016-02' }, { familyName: 'Sloe', nhsNumber: '9990000018' },
);
const matchOf = (id: string, sought: PersonSought) => index.search(sought, today).matches.find((match) => match.id === id);

describe('REC-14 a child whose address is sealed', () => {
  it('is found alike whatever address is said with the rest, and alike where none is', () => {
    fc.assert(fc.property(described, place, (sought, said) => {
      const [without, withPlace] = [matchOf('sealed', sought), matchOf('sealed', { ...sought, ...said })];
      expect(without).toBeDefined();
      expect([withPlace?.score, withPlace?.comparison]).toEqual([without?.score, without?.comparison]);
    }));
  });

  it('is told of by name and birth, whatever address is said', () => {
    fc.assert(fc.property(place, (said) => {
      expect(matchOf('sealed', { givenNames: 'Sorrel', familyName: 'Sloe', dateOfBirth: '2016-02-29', ...said })?.band).not.toBe('below');
    }));
  });

  it('lives at no address that is said', () => {
    fc.assert(fc.property(described, place, (sought, said) => {
      expect(index.search({ ...sought, ...said }, today).neighbours.map(({ id }) => id)).not.toContain('sealed');
    }));
  });

  it('is not disfavoured by an address from before: it speaks for them or not at all', () => {
    const scoreAt = (said: PersonSought) => matchOf('moved', { givenNames: 'Sorrel', familyName: 'Aske', dateOfBirth: '2016-02-29', ...said })?.score ?? -Infinity;
    expect(scoreAt({ addressLines: ['99 Wrong Road'], postcode: 'AB1 2CD' })).toBe(scoreAt({}));
    expect(scoreAt({ addressLines: ['1 Old Street'], postcode: 'ZZ99 1OS' })).toBeGreaterThan(scoreAt({}));
  });
});
