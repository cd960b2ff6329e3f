import fc from 'fast-check';
import type { AddressEntry, HiddenAddress, OpenAddress } from '../address/address-entry';
import { moveToAddress } from '../address/move-to-address';
import { assignLeadWorker } from '../case/assign-lead-worker';
import { closeCase } from '../case/close-case';
import { openCase } from '../case/open-case';
import { changeDetails } from '../child/change-details';
import { type CaseEntry, type ChildEntry, currentPlanOf, type PlanEntry } from '../child/child-entry';
import { oneAtATime } from '../plan/one-at-a-time';
import { RuleRefusal } from '../rule/rule-refusal';
import type { Sealer } from './addresses-apart';
import { mergeChildren } from './merge-children';
import { splitChildren } from './split-children';

const today = '2026-06-01';
const joinedBy = { reason: 'Entered twice', begunBy: 'staff:custodian', approvedBy: 'staff:second-custodian', at: '2026-03-01T09:00:00.000Z' };
const splitBy = { ...joinedBy, reason: 'Cousins of one name', at: '2026-06-01T09:00:00.000Z' };

const ciphertext = { keyId: 'k', iv: '', text: '' };
/** What seals, for a decision that only asks where a place goes: the place stands in its own key. */
const sealer: Sealer = {
  hide: (childId, { kind, from, to, ...place }) => ({ kind, from, ...(to !== undefined && { to }), sealed: true, place: ciphertext as unknown as HiddenAddress['place'], placeKeys: [childId, JSON.stringify(place)] }),
  open: (address) => ('lines' in address ? address : opened(address)),
};
function opened({ kind, from, to, placeKeys }: HiddenAddress): OpenAddress {
  return { kind, from, ...(to !== undefined && { to }), ...(JSON.parse(placeKeys[1] ?? '') as Pick<OpenAddress, 'lines' | 'postcode'>) };
}

const home = (door: string, from: string, to?: string): OpenAddress => ({ kind: 'home', lines: [`${door} Tanpits Row`, 'Northmoor'], postcode: 'ZZ99 3VZ', from, ...(to && { to }) });
const plan = (planId: string, from: string, to?: string): PlanEntry => ({ planId, basis: 'conference', from, leadWorkerId: 'w1', coreGroup: [], ...(to && { to }) });
const lead = (openedOn: string, closedOn?: string, leadWorkerId = 'w1'): CaseEntry => ({ openedOn, leadWorkerId, ...(closedOn && { closedOn, closeReason: 'Done' }) });

function child(childId: string, more: Partial<ChildEntry> = {}): ChildEntry {
  const details = { names: [{ kind: 'legal' as const, given: 'Wren', family: 'Ashdown' }], birth: { dateOfBirth: '2019-03-14' }, sex: 'female' as const, household: [], legalStatus: 'none' as const };
  return { childId, ...details, addresses: [], cases: [], plans: [], version: 1, recordedAt: '', recordedBy: '', ...more };
}

/** The two joined, what then happened to the kept one, and the two taken apart. */
function apart(kept: ChildEntry, other: ChildEntry, since: (now: ChildEntry) => ChildEntry = (now) => now, planIds: string[] = []) {
  const handedOver = other.addresses.map((address) => (address.sealed ? sealer.hide(kept.childId, sealer.open(address)) : address));
  const joined = mergeChildren(kept, other, handedOver, joinedBy);
  return splitChildren({ before: kept, joined: joined.kept }, since(joined.kept), joined.merged, { planIds, by: splitBy, sealer });
}

describe('REC-03 two entries that were joined and are two children', () => {
  it('the one that was history stands for itself again, and the kept one says what became of it', () => {
    const { kept, other, announce } = apart(child('a', { cases: [lead('2024-01-01')] }), child('b', { authorityChildId: 'NM-2', nhsNumber: '9990000018', plans: [plan('p', '2025-01-10')], cases: [lead('2024-06-01', undefined, 'w2')] }));
    expect(kept.mergedFrom).toEqual([{ childId: 'b', authorityChildId: 'NM-2', ...joinedBy, split: splitBy }]);
    expect(kept).toMatchObject({ authorityChildId: undefined, nhsNumber: undefined, plans: [], cases: [lead('2024-01-01')] });
    expect(other).toMatchObject({ authorityChildId: 'NM-2', nhsNumber: '9990000018', plans: [plan('p', '2025-01-10')], cases: [lead('2024-06-01', undefined, 'w2')] });
    expect(other).not.toHaveProperty('mergedInto');
    expect(announce.map(({ payload }) => payload)).toEqual([
      { childId: 'a', keptChildId: 'a', mergedChildId: 'b', leadWorkerId: 'w1' },
      { childId: 'b', keptChildId: 'a', mergedChildId: 'b', leadWorkerId: 'w1' },
    ]);
  });

  it('each has the strategy discussions that were its own, as they stand now; one recorded since stays with the kept one', () => {
    const discussion = (discussionId: string, more: object = {}) => ({ discussionId, heldOn: '2026-02-02', recordedAt: '2026-02-02T09:00:00.000Z', section47: true, ...more });
    const since = (now: ChildEntry): ChildEntry => ({ ...now, strategyDiscussions: [...(now.strategyDiscussions ?? []).map((each) => ({ ...each, conferenceId: 'held' })), discussion('since')] });
    const { kept, other } = apart(child('a', { strategyDiscussions: [discussion('own')] }), child('b', { strategyDiscussions: [discussion('others')] }), since);
    expect(kept.strategyDiscussions).toEqual([discussion('own', { conferenceId: 'held' }), discussion('since')]);
    expect(other.strategyDiscussions).toEqual([discussion('others', { conferenceId: 'held' })]);
  });

  it('what came from the other goes back as it stands now: a plan that ended, a case under another lead, an address that was left', () => {
    const other = child('b', { plans: [plan('p', '2025-01-10')], cases: [lead('2024-06-01')], addresses: [home('2', '2022-01-01')] });
    const since = (now: ChildEntry): ChildEntry => moveToAddress({ ...now, plans: [plan('p', '2025-01-10', '2026-04-01')], cases: [lead('2024-06-01', '2026-04-02', 'w2')] }, home('3', '2026-05-01'), today).child;
    const split = apart(child('a', { addresses: [home('1', '2021-01-01')] }), other, since);
    expect(split.other).toMatchObject({ plans: [plan('p', '2025-01-10', '2026-04-01')], cases: [lead('2024-06-01', '2026-04-02', 'w2')], addresses: [home('2', '2022-01-01', '2026-04-30')] });
    expect(split.kept).toMatchObject({ plans: [], cases: [], addresses: [home('1', '2021-01-01', '2026-04-30'), home('3', '2026-05-01')] });
  });

  it('an address both were at, which was one for the time, ends for each that had not left', () => {
    const left = (now: ChildEntry): ChildEntry => moveToAddress(now, home('3', '2026-05-01'), today).child;
    const addresses = (one: AddressEntry[], another: AddressEntry[]) => {
      const { kept, other } = apart(child('a', { addresses: one }), child('b', { addresses: another }), left);
      return [kept.addresses, other.addresses];
    };
    expect(addresses([home('1', '2021-01-01')], [home('1', '2020-06-01', '2022-01-01')])).toEqual([[home('1', '2021-01-01', '2026-04-30'), home('3', '2026-05-01')], [home('1', '2020-06-01', '2022-01-01')]]);
    expect(addresses([home('1', '2021-01-01', '2022-01-01')], [home('1', '2020-06-01')])).toEqual([[home('1', '2021-01-01', '2022-01-01'), home('3', '2026-05-01')], [home('1', '2020-06-01', '2026-04-30')]]);
  });

  it('what was recorded since stays with the kept one, unless it is a plan that is named', () => {
    const since = (now: ChildEntry): ChildEntry => ({ ...now, nhsNumber: '9990000026', plans: [...now.plans, plan('q', '2026-04-01')], cases: [lead('2026-03-20')] });
    const [staying, named] = [apart(child('a'), child('b', { nhsNumber: '9990000018' }), since), apart(child('a'), child('b', { nhsNumber: '9990000018' }), since, ['q'])];
    expect([staying.kept, staying.other]).toMatchObject([{ nhsNumber: '9990000026', plans: [plan('q', '2026-04-01')], cases: [lead('2026-03-20')] }, { nhsNumber: '9990000018', plans: [], cases: [] }]);
    expect([named.kept, named.other]).toMatchObject([{ plans: [], cases: [lead('2026-03-20')] }, { plans: [plan('q', '2026-04-01')], cases: [lead('2026-04-01')] }]);
  });

  it('where two open cases were one there are two again, and what happened since is in the kept one’s', () => {
    const split = apart(child('a', { cases: [lead('2024-02-01')] }), child('b', { cases: [lead('2023-02-01', undefined, 'w2')] }), (now) => closeCase(now, { closedOn: '2024-01-15', reason: 'Done', today }).child);
    expect([split.kept.cases, split.other.cases]).toEqual([[lead('2024-02-01', '2024-02-01')], [lead('2023-02-01', undefined, 'w2')]]);
  });

  it('a plan found to be entered by mistake goes back as the correction it is', () => {
    const correction = { correction: 'entered-by-mistake' as const, was: plan('p', '2025-01-10'), ...splitBy };
    const split = apart(child('a'), child('b', { plans: [plan('p', '2025-01-10')] }), (now) => ({ ...now, plans: [], planCorrections: [correction] }));
    const before = apart(child('a'), child('b', { planCorrections: [correction] }));
    for (const { kept, other } of [split, before]) expect([kept, other]).toMatchObject([{ plans: [], planCorrections: undefined }, { plans: [], planCorrections: [correction] }]);
  });

  it('REC-14 an address goes back sealed where it is sealed by now, to the child it is of, and open where it was unsealed', () => {
    const [one, two] = [home('1', '2021-01-01'), home('2', '2022-01-01')];
    const hides = (door: OpenAddress) => (now: ChildEntry): ChildEntry => ({ ...now, addresses: now.addresses.map((address) => ('lines' in address && address.lines[0] === door.lines[0] ? sealer.hide('a', address) : address)) });
    const sealedSince = apart(child('a', { addresses: [one] }), child('b', { addresses: [two, home('1', '2019-01-01', '2020-01-01')] }), hides(two));
    expect(sealedSince.other.addresses).toEqual([sealer.hide('b', two), home('1', '2019-01-01', '2020-01-01')]);
    expect(sealedSince.kept.addresses).toEqual([one]);
    const sealedBefore = child('b', { addresses: [sealer.hide('b', two)] });
    expect(apart(child('a', { addresses: [one] }), sealedBefore).other.addresses).toEqual([sealer.hide('b', two)]);
    expect(apart(child('a', { addresses: [one] }), sealedBefore, (now) => ({ ...now, addresses: [one, two] })).other.addresses).toEqual([two]);
    const elsewhere = apart(child('a', { addresses: [one] }), child('b', { addresses: [home('1', '2019-01-01', '2020-01-01')] }), (now) => ({ ...now, addresses: [...now.addresses, sealer.hide('a', home('1', '2024-01-01', '2024-02-01'))] }));
    expect([elsewhere.kept, elsewhere.other].flatMap(({ addresses }) => addresses).every(({ sealed }) => sealed)).toBe(true);
  });

  it('a name the kept one goes by since then is the other’s own again, and no entry is left without one', () => {
    const jenny = { kind: 'legal' as const, given: 'Jenny', family: 'Ashdown' };
    const split = apart(child('a'), child('b', { names: [jenny] }), (now) => ({ ...now, names: [{ ...jenny, kind: 'known-as' }] }));
    expect([split.kept.names, split.other.names]).toEqual([child('a').names, [{ ...jenny, kind: 'known-as' }]]);
  });

  it('what had been joined into the other before is in the other again', () => {
    const earlier = { childId: 'c', ...joinedBy, at: '2025-01-01T09:00:00.000Z' };
    const split = apart(child('a'), child('b', { mergedFrom: [earlier] }));
    expect([split.kept.mergedFrom, split.other.mergedFrom]).toEqual([[{ childId: 'b', ...joinedBy, split: splitBy }], [earlier]]);
  });

  it.each<[string, (now: ChildEntry) => ChildEntry, string[], string]>([
    ['under one that is history itself', (now) => ({ ...now, mergedInto: 'c' }), [], 'child-merged'],
    ['from one it was never joined into', (now) => ({ ...now, mergedFrom: [] }), [], 'not-merged-into-this'],
    ['twice', (now) => ({ ...now, mergedFrom: now.mergedFrom?.map((each) => ({ ...each, split: splitBy })) }), [], 'not-merged-into-this'],
    ['from one of another id', (now) => ({ ...now, childId: 'c' }), [], 'not-merged-into-this'],
    ['with a plan that is nobody’s', (now) => now, ['q'], 'plan-not-found'],
  ])('are not taken apart %s', (_what, since, planIds, code) => {
    expect(() => apart(child('a'), child('b'), since, planIds)).toThrow(code);
  });
});

const day = fc.integer({ min: 0, max: 2000 }).map((after) => new Date(Date.UTC(2020, 0, 1 + after)).toISOString().slice(0, 10));
const periods = (most: number) => fc.uniqueArray(day, { minLength: 0, maxLength: 2 * most }).map((days) => days.toSorted().flatMap((from, at, all): [string, string | undefined][] => (at % 2 === 0 ? [[from, all[at + 1]]] : [])));
const name = fc.record({ kind: fc.constantFrom('legal' as const, 'known-as' as const, 'alias' as const, 'previous' as const), given: fc.constantFrom('Wren', 'WREN', 'Jenny', 'Aderyn'), family: fc.constantFrom('Ashdown', 'Quillfeather') });
const member = fc.record({ name: fc.constantFrom('Elke', 'elke', 'Marged'), relationship: fc.constantFrom('mother', 'Mother', 'aunt'), parentalResponsibility: fc.boolean(), livesWithChild: fc.boolean() });
const address = (childId: string) =>
  fc.record({ kind: fc.constantFrom('home' as const, 'placement' as const), door: fc.constantFrom('1', '2', '3'), period: periods(1).filter((all) => all.length > 0), isSealed: fc.boolean() }).map(({ kind, door, period: [period], isSealed }): AddressEntry => {
    const place = { ...home(door, period?.[0] ?? today, period?.[1]), kind };
    return isSealed ? sealer.hide(childId, place) : place;
  });
/** An entry as it can stand: a place that is sealed is sealed throughout both, as the joining leaves it. */
const entry = (childId: string, authorityIds: string[]) =>
  fc.record({
    names: fc.array(name, { minLength: 1, maxLength: 3 }),
    birth: fc.constantFrom({ dateOfBirth: '2019-03-14' }, { dateOfBirth: '2019-04-13' }, { expectedDate: '2019-03-20' }),
    sex: fc.constantFrom('female' as const, 'male' as const, 'not-known' as const),
    nhsNumber: fc.constantFrom(undefined, '9990000018'),
    authorityChildId: fc.constantFrom(undefined, ...authorityIds),
    legalStatus: fc.constantFrom('none' as const, 'care-order' as const),
    gp: fc.constantFrom(undefined, { name: 'Dr Marsh' }, { name: 'Dr Lund' }),
    household: fc.array(member, { maxLength: 3 }),
    addresses: fc.array(address(childId), { maxLength: 4 }),
    cases: periods(3).map((all) => all.map(([openedOn, closedOn]) => lead(openedOn, closedOn))),
  });
const two = fc
  .record({ a: entry('a', ['NM-1']), b: entry('b', ['NM-2']), plans: periods(4), owners: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }) })
  .map(({ a, b, plans, owners }) => {
    const of = (mine: boolean) => plans.flatMap(([from, to], at) => (owners[at] === mine ? [plan(`p${at}`, from, to)] : []));
    const hiddenDoors = [...a.addresses, ...b.addresses].filter(({ sealed }) => sealed).map((each) => sealer.open(each).lines[0]);
    const sealedThroughout = (childId: string, all: AddressEntry[]) => all.map((each) => (hiddenDoors.includes(sealer.open(each).lines[0]) ? sealer.hide(childId, sealer.open(each)) : each));
    const whole = (childId: string, { addresses, cases, ...more }: typeof a, plansOfIt: PlanEntry[]) => {
      const standing = plansOfIt.some(({ to }) => to === undefined);
      const isOpen = cases.some(({ closedOn }) => closedOn === undefined);
      return child(childId, { ...more, addresses: sealedThroughout(childId, addresses), plans: plansOfIt, cases: standing && !isOpen ? [...cases, lead('2026-01-01')] : cases });
    };
    return { a: whole('a', a, of(true)), b: whole('b', b, of(false)) };
  });

describe('REC-03 taken apart, whatever the two entries are', () => {
  it('they are as they were where nothing happened in between, whichever was kept', () => {
    fc.assert(
      fc.property(two, fc.boolean(), ({ a, b }, keepsA) => {
        const [one, another] = keepsA ? [a, b] : [b, a];
        const { kept, other } = apart(one, another);
        expect({ ...kept, mergedFrom: undefined }).toEqual(one);
        expect(other).toEqual(another);
      }),
      { numRuns: 1000 },
    );
  });

  it('nothing that happened in between is lost, and each stands by the rules', () => {
    const step = fc.record({ does: fc.constantFrom('move', 'close', 'open', 'assign', 'rename', 'end', 'start'), on: day, door: fc.constantFrom('1', '2', '4'), given: fc.constantFrom('Jenny', 'Perran') });
    fc.assert(
      fc.property(two, fc.array(step, { maxLength: 6 }), fc.boolean(), ({ a, b }, steps, isNamed) => {
        let now = a;
        const { kept, other } = apart(a, b, (joined) => (now = steps.reduce(happens, joined)), []);
        const named = isNamed ? now.plans.filter(({ planId }) => planId.startsWith('since')).map(({ planId }) => planId) : [];
        const split = isNamed ? apart(a, b, () => now, named) : { kept, other };
        expect([...split.kept.plans, ...split.other.plans].toSorted(byId)).toEqual(now.plans.toSorted(byId));
        expect(split.other.plans.map(({ planId }) => planId)).toEqual(expect.arrayContaining(named));
        for (const { name: said } of now.names.map((each) => ({ name: `${each.given} ${each.family}`.toLowerCase() }))) {
          expect([...split.kept.names, ...split.other.names].map(({ given, family }) => `${given} ${family}`.toLowerCase())).toContain(said);
        }
        const doors = ({ addresses }: Pick<ChildEntry, 'addresses'>) => addresses.map((each) => sealer.open(each).lines[0]);
        expect(new Set([...doors(split.kept), ...doors(split.other)])).toEqual(new Set(doors(now)));
        for (const each of [split.kept, split.other]) {
          oneAtATime(each.plans);
          expect(each.cases.filter(({ closedOn }) => closedOn === undefined).length).toBeLessThanOrEqual(1);
          if (currentPlanOf(each)) expect(each.cases.some(({ closedOn }) => closedOn === undefined)).toBe(true);
          for (const { from, to } of each.addresses) expect(to === undefined || from <= to).toBe(true);
          for (const { openedOn, closedOn } of each.cases) expect(closedOn === undefined || openedOn <= closedOn).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function byId({ planId: one }: PlanEntry, { planId: other }: PlanEntry): number {
  return one.localeCompare(other);
}

interface Step {
  readonly does: string;
  readonly on: string;
  readonly door: string;
  readonly given: string;
}

/** One thing that happens to the kept entry, where a rule does not refuse it. */
function happens(now: ChildEntry, { does, on, door, given }: Step, at: number): ChildEntry {
  try {
    if (does === 'move') return moveToAddress(now, home(door, on), today).child;
    if (does === 'close') return closeCase(now, { closedOn: on, reason: 'Done', today }).child;
    if (does === 'open') return openCase(now, { openedOn: on, leadWorkerId: 'w3', today }).child;
    if (does === 'assign') return assignLeadWorker(now, { leadWorkerId: 'w4', from: on, today }).child;
    if (does === 'rename') return changeDetails(now, { names: [{ kind: 'legal', given, family: 'Ashdown' }, ...now.names] }, { changedOn: on, reason: 'Told', today }).child;
    if (does === 'end') return { ...now, plans: now.plans.map((each) => (each.to === undefined && each.from < on ? { ...each, to: on } : each)) };
    const plans = [...now.plans, plan(`since-${at}`, on)];
    oneAtATime(plans);
    return { ...now, plans, cases: now.cases.some(({ closedOn }) => closedOn === undefined) ? now.cases : [...now.cases, lead(on)] };
  } catch (thrown) {
    if (!(thrown instanceof RuleRefusal)) throw thrown;
    return now;
  }
}
