import type { Hide } from '../address/hide';
import { isoDayOf } from './iso-day-of';
import { judgeRow, type Judged, type Known } from './judge-row';

const ids = { childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10', planId: 'plan', startId: 'start', endId: 'end' };
const worker = { workerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01', name: 'Ianthe', role: 'Social worker', agency: 'CSC', phone: '0161 496 0111' };
const hide: Hide = (_, { lines: _lines, postcode: _postcode, ...rest }) => ({ ...rest, sealed: true, place: { v: 1, key: 'k', iv: '', tag: '', text: '' }, placeKeys: [] });
const known: Known = { today: '2026-03-01', childWith: () => undefined, workerWith: (id) => (id === 'W1' ? worker : undefined), importedAlready: () => false, earlierInFile: () => false, ids, hide };
const row = { authority_child_id: 'NM-1', given: 'Aderyn', family: 'Quillfeather', date_of_birth: '14/03/2019', sex: 'F', address_1: '14 Tanpits Row', postcode: 'zz99 3vz', address_from: '2021-06-01' };
const withPlan = { ...row, lead_worker_id: 'W1', plan_from: '2025-02-12', conference_on: '2025-02-12', chair: 'P Vale', categories: 'Neglect; emotional' };

function entryOf(judged: Judged) {
  if (!('entry' in judged)) throw new Error(JSON.stringify(judged));
  return judged.entry;
}
const problemsOf = (cells: Record<string, string>, more: Partial<Known> = {}) => {
  const judged = judgeRow(cells, { ...known, ...more });
  return 'problems' in judged ? judged.problems.map(({ column }) => column) : judged.outcome;
};

describe('a row of an import', () => {
  it('makes a child without a plan', () => {
    expect(entryOf(judgeRow(row, known))).toMatchObject({ authorityChildId: 'NM-1', birth: { dateOfBirth: '2019-03-14' }, sex: 'female', plans: [], addresses: [{ kind: 'home', postcode: 'ZZ99 3VZ' }] });
  });

  it('REC-14 seals an address that is marked so, and what it cannot read as a mark it refuses', () => {
    const sealed = judgeRow({ ...row, address_sealed: 'Yes' }, known);
    expect(entryOf(sealed).addresses).toEqual([{ kind: 'home', from: '2021-06-01', sealed: true, place: expect.anything() as unknown, placeKeys: [] }]);
    expect(problemsOf({ ...row, address_sealed: 'x' })).toEqual(['address_sealed']);
  });

  it('REC-14 leaves a sealed address sealed when the file says it again, and asks for one on the Record to be sealed there', () => {
    const sealed = entryOf(judgeRow({ ...row, address_sealed: 'yes' }, known));
    expect(judgeRow(row, { ...known, childWith: () => sealed }).outcome).toBe('unchanged');
    const open = entryOf(judgeRow(row, known));
    expect(problemsOf({ ...row, address_sealed: 'yes' }, { childWith: () => open })).toEqual(['address_sealed']);
  });

  it('makes a plan with the conference that started it, its lead worker and an open case', () => {
    const judged = judgeRow(withPlan, known);
    expect(entryOf(judged).plans).toMatchObject([{ basis: 'conference', from: '2025-02-12', startedByConferenceId: 'start', leadWorkerId: worker.workerId, firstCategories: { decidedBy: 'P Vale', categories: ['neglect', 'emotional'] } }]);
    expect(entryOf(judged).cases).toEqual([{ openedOn: '2025-02-12', leadWorkerId: worker.workerId }]);
    expect('conferences' in judged && judged.conferences.map(({ kind }) => kind)).toEqual(['initial']);
  });

  it('makes an ended plan, and a case that was closed', () => {
    const { plans, cases } = entryOf(judgeRow({ ...withPlan, plan_to: '2025-09-01', plan_end_reason: 'well', case_opened_on: '2025-01-01', case_closed_on: '2025-12-01', case_close_reason: 'done' }, known));
    expect(plans).toMatchObject([{ to: '2025-09-01', endedByConferenceId: 'end' }]);
    expect(cases).toMatchObject([{ openedOn: '2025-01-01', closedOn: '2025-12-01' }]);
  });

  it('of a child on the Record changes what differs and nothing else', () => {
    const before = { ...entryOf(judgeRow(withPlan, known)), version: 4 };
    const childWith = () => before;
    expect(judgeRow(withPlan, { ...known, childWith }).outcome).toBe('unchanged');
    const changed = entryOf(judgeRow({ ...withPlan, family: 'Brockhollow', plan_to: '2025-09-01', plan_end_reason: 'well' }, { ...known, childWith }));
    expect(changed.names).toEqual([{ kind: 'legal', given: 'Aderyn', family: 'Brockhollow' }, { kind: 'previous', given: 'Aderyn', family: 'Quillfeather' }]);
    expect(changed.plans).toMatchObject([{ planId: 'plan', to: '2025-09-01' }]);
    expect(problemsOf({ ...withPlan, categories: 'sexual' }, { childWith })).toEqual(['categories']);
    expect(problemsOf({ ...withPlan, plan_from: '2025-03-01', conference_on: '2025-03-01' }, { childWith })).toEqual(['plan_from']);
  });

  it('puts no plan back that was corrected here, and changes no entry that was joined into another (REC-11, REC-03)', () => {
    const { plans: [was], ...rest } = entryOf(judgeRow(withPlan, known));
    if (!was) throw new Error('no plan');
    const byTwo = { reason: 'Another child', begunBy: 'a', approvedBy: 'b', at: '2026-02-01T09:00:00.000Z' };
    const mistaken = { ...rest, plans: [], planCorrections: [{ correction: 'entered-by-mistake' as const, was, ...byTwo }] };
    const ended = { ...rest, plans: [{ ...was, to: '2025-09-01' }], planCorrections: [{ correction: 'ended-on' as const, was, ...byTwo }] };
    for (const child of [mistaken, ended]) expect(problemsOf(withPlan, { childWith: () => child })).toEqual(['plan_from']);
    expect(judgeRow({ ...withPlan, plan_to: '2025-09-01', plan_end_reason: 'well' }, { ...known, childWith: () => ended }).outcome).toBe('unchanged');
    expect(problemsOf(row, { childWith: () => ({ ...rest, plans: [], mergedInto: ids.childId }) })).toEqual(['authority_child_id']);
  });

  it('that is the one last imported changes nothing, whatever was recorded since', () => {
    const before = { ...entryOf(judgeRow(row, known)), names: [{ kind: 'legal' as const, family: 'Changed' }] };
    expect(judgeRow(row, { ...known, childWith: () => before, importedAlready: () => true }).outcome).toBe('unchanged');
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['no id', { ...row, authority_child_id: '' }, ['authority_child_id']],
    ['no birth at all', { ...row, date_of_birth: '' }, ['date_of_birth']],
    ['29 February of no leap year', { ...row, date_of_birth: '29/02/2019' }, ['date_of_birth']],
    ['a birth in the future', { ...row, date_of_birth: '2026-03-02' }, ['date_of_birth']],
    ['an unknown column', { ...row, shoe_size: '4' }, ['shoe_size']],
    ['NUL in a name', { ...row, given: 'A\u0000' }, ['given']],
    ['right-to-left override', { ...row, family: 'A\u202Eb' }, ['family']],
    ['an NHS number with a wrong digit', { ...row, nhs_number: '9990000019' }, ['nhs_number']],
    ['a plan without its conference', { ...withPlan, conference_on: '', chair: '' }, ['conference_on', 'chair']],
    ['an unknown worker', { ...withPlan, lead_worker_id: 'W2' }, ['lead_worker_id']],
    ['a plan that ends before it starts', { ...withPlan, plan_to: '2025-01-01', plan_end_reason: 'x' }, ['plan_to']],
    ['a case closed while the plan stands', { ...withPlan, case_opened_on: '2025-01-01', case_closed_on: '2025-12-01', case_close_reason: 'x' }, ['case_closed_on']],
  ])('with %s is refused', (_, cells, columns) => {
    expect(problemsOf(cells)).toEqual(columns);
  });

  it('that repeats an id is refused', () => {
    expect(problemsOf(row, { earlierInFile: () => true })).toEqual(['authority_child_id']);
  });
});

it('reads days as people write them', () => {
  expect(['29/2/2016', '1.12.2020', '2020-12-01', 'soon'].map(isoDayOf)).toEqual(['2016-02-29', '2020-12-01', '2020-12-01', 'soon']);
});
