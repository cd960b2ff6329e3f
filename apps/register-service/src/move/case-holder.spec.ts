import { caseHeld } from '@custodian/contracts';
import fc from 'fast-check';
import type { ChildEntry, PlanEntry } from '../child/child-entry';
import { caseHolderAt } from './case-holder';
import { anotherMoveId, childWith, homeAuthority, moveId, ownPlan, planThere } from './example-entry';
import { holdCase } from './hold-case';

const here = 'northmoor';
const said = (by: string, from: string, of = moveId) => ({ ...caseHeld.example, moveId: of, by, authorityName: by, from });
const at = (instant: string) => new Date(instant);

function after(child: ChildEntry, ...events: ReturnType<typeof said>[]): ChildEntry {
  return events.reduce((entry, event) => holdCase(entry, event, here)?.child ?? entry, child);
}

function holderOf(child: ChildEntry, instant: string): string | undefined {
  return caseHolderAt(child, at(instant))?.authority;
}

describe('who holds case responsibility (MOV-42, MOV-62)', () => {
  it('is this authority where nothing is said, and the authority whose plan stands where it is one', () => {
    expect(caseHolderAt(childWith([ownPlan]), at('2026-06-01T00:00:00Z'))).toBeUndefined();
    expect(caseHolderAt(childWith([planThere]), at('2026-06-01T00:00:00Z'))).toEqual({ code: 'eastmere', authority: 'Eastmere', custodianPhone: '0161 496 0240', keyWorkerName: 'Caspian Thrale', keyWorkerPhone: '0161 496 0241', since: '2026-03-02' });
    expect(holderOf(childWith([planThere]), '2026-03-01T12:00:00Z')).toBeUndefined();
  });

  it('is at any instant who was said last from before it', () => {
    const child = after(childWith([ownPlan]), said('eastmere', '2026-05-12T10:00:00Z'), said(here, '2026-05-20T10:00:00Z', anotherMoveId), said('westmere', '2026-06-01T10:00:00Z', anotherMoveId));
    expect(['2026-05-12T09:59:59.999Z', '2026-05-12T10:00:00Z', '2026-05-20T09:59:59Z', '2026-05-20T10:00:00Z', '2026-06-02T00:00:00Z'].map((instant) => holderOf(child, instant))).toEqual([undefined, 'eastmere', 'eastmere', undefined, 'westmere']);
  });

  it('is corrected by the same move and authority, and by what is said later of the same instant', () => {
    const child = after(childWith([ownPlan]), said('eastmere', '2026-05-12T10:00:00Z'), said('eastmere', '2026-05-14T10:00:00+01:00'));
    expect(child.caseHoldings).toMatchObject([{ from: '2026-05-14T09:00:00.000Z' }]);
    expect(after(child, said(here, '2026-05-14T09:00:00Z', anotherMoveId)).caseHoldings).toMatchObject([{ code: here, here: true }]);
    expect(holdCase(child, said('eastmere', '2026-05-14T09:00:00Z'), here)).toBeUndefined();
  });

  it.each<[string, PlanEntry[], string | undefined]>([
    ['another plan of this authority’s own began since', [{ ...ownPlan, to: '2026-07-01' }, { ...ownPlan, planId: 'r', from: '2026-08-01' }], undefined],
    ['another authority’s plan began since', [{ ...ownPlan, to: '2026-07-01' }, { ...planThere, from: '2026-08-01', moveId: anotherMoveId, homeAuthority: { ...homeAuthority, code: 'westmere', name: 'westmere' } }], 'westmere'],
    ['a conference here took the plan over, and the case was not let go yet', [{ ...planThere, to: '2026-08-01', endedByConferenceId: 'm' }, { ...ownPlan, from: '2026-08-01', startedByConferenceId: 'm' }], 'eastmere'],
    ['the stay here is over', [{ ...planThere, to: '2026-08-01', stayEnded: { moveId, because: 'returned-home' } }], 'eastmere'],
    ['the plan has ended there', [{ ...planThere, to: '2026-08-01', stayEnded: { moveId, because: 'plan-ended-elsewhere' } }], undefined],
  ])('is told, where %s', (_what, plans, expected) => {
    expect(holderOf(after(childWith(plans), said('eastmere', '2026-05-12T10:00:00Z')), '2026-09-01T00:00:00Z')).toBe(expected);
  });

  it('is told with the key worker there, of a plan or of a stay', () => {
    expect(caseHolderAt(after(childWith([planThere]), said('eastmere', '2026-03-02T10:00:00Z')), at('2026-03-03T00:00:00Z'))).toMatchObject({ keyWorkerName: 'Caspian Thrale', keyWorkerPhone: '0161 496 0241', since: '2026-03-02' });
    const placed = { moveId, basis: 'permanent' as const, code: 'eastmere', authority: 'Eastmere', custodianPhone: '0161 496 0240', keyWorkerName: 'Ottilie Vance', from: '2026-05-01' };
    const away = after(childWith([ownPlan], { placedElsewhere: [placed] }), said('eastmere', '2026-05-12T10:00:00Z'));
    expect(caseHolderAt(away, at('2026-06-01T00:00:00Z'))).toEqual({ code: 'eastmere', authority: 'eastmere', custodianPhone: caseHeld.example.custodianPhone, since: '2026-05-12', keyWorkerName: 'Ottilie Vance' });
    expect(caseHolderAt(after(away, said('westmere', '2026-05-13T10:00:00Z')), at('2026-06-01T00:00:00Z'))).not.toHaveProperty('keyWorkerName');
  });

  it('is always one, and the same however often something is said', () => {
    const event = fc.tuple(fc.constantFrom('eastmere', 'westmere', here), fc.integer({ min: 1, max: 28 }), fc.constantFrom(moveId, anotherMoveId)).map(([by, day, of]) => said(by, `2026-05-${String(day).padStart(2, '0')}T10:00:00.000Z`, of));
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 8 }), (events) => {
        const child = after(childWith([]), ...events);
        const starts = (child.caseHoldings ?? []).map(({ from }) => from);
        expect(starts).toEqual([...new Set(starts)].sort());
        expect(after(child, ...events.slice(-1))).toEqual(child);
        const last = events.at(-1);
        const then = caseHolderAt(child, at(last?.from ?? ''))?.code;
        expect(then ?? here).toBe(last?.by);
      }),
    );
  });
});
