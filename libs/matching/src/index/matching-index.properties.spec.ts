import fc from 'fast-check';
import type { KnownPerson, PersonSought } from '../person';
import { learnt } from '../score/learnt';
import { MatchingIndex } from './matching-index';

const today = '2026-03-01';
const givens = ['Łucja', 'Zoë May', 'Muhammad', 'Oluwaseun', 'Anne-Marie', 'Siobhán', 'Nguyễn Anh', 'Jack', 'Thomas James'];
const families = ["O'Neill", 'Quill-Feather', 'Al-Hassan', 'Wiśniewska', 'MacKenzie', 'Smith', 'Ødegaard', 'Yılmaz', 'van der Berg'];
const children: KnownPerson[] = givens.flatMap((given, one) => families.map((family, two): KnownPerson => ({
  names: [{ kind: 'legal', given, family }],
  birth: { dateOfBirth: `20${10 + one}-0${1 + (two % 9)}-${10 + ((one * 7 + two * 3) % 18)}` },
  sex: 'not-known',
  addresses: [{ kind: 'home', lines: [`${1 + one * 9 + two} Tanpits Road`, 'Northmoor'], postcode: `ZZ${one + 1} ${two}AA`, from: '2020-01-01' }],
})));
const index = new MatchingIndex(learnt);
children.forEach((child, at) => { index.put(`child-${at}`, child); });

const aChild = fc.integer({ min: 0, max: children.length - 1 });
const first = (sought: PersonSought) => index.search(sought, today).matches[0];

function soughtOf(child: KnownPerson): PersonSought {
  const [name] = child.names;
  return { givenNames: name?.given, familyName: name?.family, ...('dateOfBirth' in child.birth && { dateOfBirth: child.birth.dateOfBirth }) };
}

function scores(sought: PersonSought): (readonly [string, number])[] {
  return index.search(sought, today).matches.map(({ id, score }) => [id, Math.round(score * 1e6)] as const);
}

describe('a description', () => {
  it('finds the child it is of, and says so with certainty', () => {
    fc.assert(fc.property(aChild, (at) => {
      expect(first(soughtOf(children[at] as KnownPerson))).toMatchObject({ id: `child-${at}` });
    }));
  });

  it('finds the same with the names swapped', () => {
    fc.assert(fc.property(aChild, (at) => {
      const sought = soughtOf(children[at] as KnownPerson);
      expect(first({ ...sought, givenNames: sought.familyName, familyName: sought.givenNames })?.id).toBe(`child-${at}`);
    }));
  });

  it.each<[string, (text: string) => string]>([
    ['case', (text) => text.toUpperCase()],
    ['accents', (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace('Ł', 'L').replace('Ø', 'O').replace('ı', 'i')],
    ['spaces', (text) => `  ${text.replaceAll(' ', '   ')} `],
    ['hyphens', (text) => text.replaceAll('-', ' ')],
    ['apostrophes', (text) => text.replaceAll("'", '’')],
    ['how letters and accents are put together', (text) => text.normalize('NFD')],
  ])('scores the same whatever its %s', (_, change) => {
    fc.assert(fc.property(aChild, (at) => {
      const sought = soughtOf(children[at] as KnownPerson);
      expect(scores({ ...sought, givenNames: change(sought.givenNames ?? ''), familyName: change(sought.familyName ?? '') })).toEqual(scores(sought));
    }));
  });

  it('still finds the child where right particulars are added', () => {
    fc.assert(fc.property(aChild, fc.boolean(), fc.boolean(), (at, address, postcode) => {
      const child = children[at] as KnownPerson;
      const [home] = child.addresses;
      if (home === undefined || !('lines' in home)) throw new Error('no address');
      expect(first({ ...soughtOf(child), ...(address && { addressLines: home.lines }), ...(postcode && { postcode: home.postcode }) })?.id).toBe(`child-${at}`);
    }));
  });
});

describe('the index', () => {
  it('finds who was just put in, and no more who was taken out', () => {
    fc.assert(fc.property(aChild, (at) => {
      const fresh = new MatchingIndex(learnt);
      children.slice(0, 20).forEach((child, each) => { fresh.put(`child-${each}`, child); });
      const child = children[at] as KnownPerson;
      fresh.put('new', child);
      const ids = () => fresh.search(soughtOf(child), today).matches.map(({ id }) => id);
      expect(ids()).toContain('new');
      fresh.remove('new');
      expect(ids()).not.toContain('new');
    }), { numRuns: 20 });
  });

  it('holds what is known now, not what was', () => {
    const fresh = new MatchingIndex(learnt);
    const child = children[0] as KnownPerson;
    fresh.put('moved', child);
    fresh.put('moved', { ...child, names: [{ kind: 'legal', given: 'Aderyn', family: 'Cwm' }] });
    expect(fresh.size).toBe(1);
    expect(fresh.search({ givenNames: 'Aderyn', familyName: 'Cwm' }, today).matches).toHaveLength(1);
  });

  it('never has a child pushed out unseen by others who are put in: that the list was cut is said, and what to ask', () => {
    const fresh = new MatchingIndex(learnt);
    fresh.put('wanted', { names: [{ kind: 'legal', given: 'Jack', family: 'Smith' }], birth: { dateOfBirth: '2015-05-05' }, sex: 'male', addresses: [] });
    for (let other = 0; other < 400; other += 1) {
      fresh.put(`other-${other}`, { names: [{ kind: 'legal', given: 'Jack', family: 'Smith' }], birth: { dateOfBirth: `201${other % 10}-0${1 + (other % 9)}-1${other % 10}` }, sex: 'male', addresses: [] });
      const { matches, capped, crowded, askNext } = fresh.search({ givenNames: 'Jack', familyName: 'Smith' }, today);
      const seen = matches.some(({ id, band }) => id === 'wanted' && band !== 'below');
      if (!seen) expect([capped || crowded, askNext]).toEqual([true, 'birth']);
    }
  });
});
