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

/** Who is found, with bands and scores, and what is said of the whole. */
function found(of: MatchingIndex, sought: PersonSought) {
  const { matches, neighbours, capped, crowded, askNext } = of.search(sought, today);
  return { matches: matches.map(({ id, band, score }) => [id, band, Math.round(score * 1e6)]), neighbours: neighbours.map(({ id, score }) => [id, Math.round(score * 1e6)]), capped, crowded, askNext };
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

  it('finds the same, in the same bands and order, whichever given name is said first', () => {
    fc.assert(fc.property(aChild, (at) => {
      const sought = soughtOf(children[at] as KnownPerson);
      const turned = (sought.givenNames ?? '').split(/[ -]/u).reverse().join(' ');
      expect(found(index, { ...sought, givenNames: turned })).toEqual(found(index, sought));
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

  it('is as one built anew, whatever was put in, changed and taken out before, in whatever order', () => {
    const done = fc.array(fc.record({ id: fc.integer({ min: 0, max: 11 }), child: fc.option(aChild, { freq: 3 }) }), { maxLength: 40 });
    fc.assert(fc.property(done, aChild, fc.boolean(), (steps, asked, place) => {
      const lived = new MatchingIndex(learnt);
      const held = new Map<string, KnownPerson>();
      for (const { id, child } of steps) {
        if (child === null) {
          lived.remove(`id-${id}`);
          held.delete(`id-${id}`);
        } else {
          lived.put(`id-${id}`, children[child] as KnownPerson);
          held.set(`id-${id}`, children[child] as KnownPerson);
        }
      }
      const fresh = new MatchingIndex(learnt);
      for (const [id, child] of [...held].reverse()) fresh.put(id, child);
      const [home] = children[asked]?.addresses ?? [];
      const sought = { ...soughtOf(children[asked] as KnownPerson), ...(place && home !== undefined && 'lines' in home && { addressLines: home.lines, postcode: home.postcode }) };
      expect(found(lived, sought)).toEqual(found(fresh, sought));
      expect([lived.size, fresh.gone, lived.gone <= steps.length]).toEqual([held.size, 0, true]);
    }), { numRuns: 60 });
  });

  it('counts those who are gone, so that it can be built anew in time', () => {
    const fresh = new MatchingIndex(learnt);
    for (let time = 0; time < 3; time += 1) fresh.put('again', children[time] as KnownPerson);
    fresh.remove('again');
    fresh.remove('nobody');
    expect([fresh.size, fresh.gone]).toEqual([0, 3]);
  });

  it('tells which of a neighbour’s open addresses it is', () => {
    const fresh = new MatchingIndex(learnt);
    const at = (line: string) => ({ kind: 'home' as const, lines: [line], postcode: 'ZZ99 3VZ', from: '2020-01-01' });
    fresh.put('a', { ...(children[0] as KnownPerson), addresses: [at('1 Tanpits Road'), { kind: 'home', sealed: true, from: '2021-01-01' }, at('2 Weir Lane'), at('1 Tanpits Rd')] });
    const living = (line: string) => fresh.search({ familyName: 'Quill', addressLines: [line], postcode: 'ZZ99 3VZ' }, today).neighbours.map(({ id, sameAddress, addresses }) => [id, sameAddress, addresses]);
    expect([living('1 Tanpits Road'), living('2 Weir La'), living('77 Other Street')]).toEqual([[['a', true, [0, 2]]], [['a', true, [1]]], [['a', false, []]]]);
  });

  it('never leaves out unsaid somebody who is told of where all are compared', () => {
    const whole = new MatchingIndex(learnt);
    const crowd = fc.sample(fc.tuple(fc.constantFrom('Jack', 'Jake', 'Joan'), fc.constantFrom('Smith', 'Smyth', 'Brook'), fc.date({ min: new Date('2010-01-01'), max: new Date('2019-12-31'), noInvalidDate: true }), fc.constantFrom<'female' | 'male'>('female', 'male')), { numRuns: 600, seed: 7 });
    crowd.forEach(([given, family, born, sex], at) => {
      whole.put(`crowd-${at}`, { names: [{ kind: 'legal', given, family }], birth: { dateOfBirth: born.toISOString().slice(0, 10) }, sex, addresses: [] });
    });
    const sought = fc.record({ givenNames: fc.constantFrom('Jack', 'Jack Joan', 'Jo'), familyName: fc.constantFrom('Smith', 'Smithe', 'Broke'), dateOfBirth: fc.constantFrom('2015', '2015-04', '2015-04-13', '2012-12-12'), sex: fc.constantFrom<'female' | 'male'>('female', 'male') }, { requiredKeys: ['familyName'] });
    let said = 0;
    fc.assert(fc.property(sought, (asked) => {
      const [all, some] = [whole.search(asked, today), whole.search(asked, today, { most: 20 })];
      const told = new Set(some.matches.filter(({ band }) => band !== 'below').map(({ id }) => id));
      const isLeftOut = all.matches.some(({ id, band }) => band !== 'below' && !told.has(id));
      said += some.capped ? 1 : 0;
      expect([all.capped, isLeftOut && !some.capped]).toEqual([false, false]);
    }), { numRuns: 60 });
    expect(said).toBeGreaterThan(0);
  });

  it('is never crowded for who names a child in full', () => {
    const twins = new MatchingIndex(learnt);
    for (let at = 0; at < 3_000; at += 1) twins.put(`twin-${at}`, { names: [{ kind: 'legal', given: 'Jack', family: 'Smith' }], birth: { dateOfBirth: '2015-04-13' }, sex: 'male', addresses: [] });
    expect(twins.search({ familyName: 'Smith' }, today)).toMatchObject({ crowded: true, capped: false, askNext: 'birth' });
    expect(twins.search({ givenNames: 'Jack', familyName: 'Smith', ageYears: 10 }, today)).toMatchObject({ crowded: true, askNext: 'address' });
    expect(twins.search({ familyName: 'Quillfeather' }, today)).toMatchObject({ crowded: false, matches: [] });
    for (const dateOfBirth of ['2015-04-13', '2015-04-19', '2013-12-01']) expect(twins.search({ givenNames: 'Jack', familyName: 'Smith', dateOfBirth }, today).crowded).toBe(false);
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
