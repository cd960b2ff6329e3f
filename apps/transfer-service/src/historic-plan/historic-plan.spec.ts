import { historicPlanAsked } from '@custodian/contracts';
import { codeOf } from '../rule/code-of';
import { answered, ask, statusOf } from './historic-plan';
import { decide, type Deciding, type HistoricPlanRequest, type PlanOnRecord } from './release';

const at = (hours: number) => new Date(Date.UTC(2026, 2, 2, 9 + hours));
const asking = { requestId: 'r1', childId: 'c1', to: 'eastmere', reason: 'An assessment has begun', parents: { told: true as const, on: '2026-03-01' }, askedAt: at(0), askedBy: 'staff:key-worker', waiting: false };
const today = '2026-03-02';
const asked = ask(asking, today);
const old: PlanOnRecord = { planId: 'p1', from: '2019-04-01', to: '2020-02-01', categories: ['neglect'] };
const older: PlanOnRecord = { planId: 'p0', from: '2017-04-01', to: '2017-12-01', categories: ['emotional'] };
const running: PlanOnRecord = { planId: 'p2', from: '2025-04-01', categories: ['neglect'] };
const answer = { outcome: 'refused' as const, reason: 'Too little is said', decidedBy: 'The custodian', decidedAt: at(5), released: [], receivedAt: at(6) };

describe('a historic plan that is asked for', () => {
  it('is asked for once while it waits', () => {
    expect([asked.answers, statusOf(asked.answers.at(-1))]).toEqual([[], 'asked']);
    expect(codeOf(() => ask({ ...asking, requestId: 'r2', waiting: true }, today))).toBe('already-asked');
  });

  it('HIS-02 says whether the parents were told, or why not', () => {
    expect(ask({ ...asking, parents: { told: false, because: 'It would raise the risk' } }, today).parents).toEqual({ told: false, because: 'It would raise the risk' });
    expect(codeOf(() => ask({ ...asking, parents: { told: true, on: '2026-03-03' } }, today))).toBe('date-in-the-future');
  });

  it('is answered once by each decision; what was refused may be granted later', () => {
    const refused = answered(asked, answer) ?? asked;
    expect(statusOf(refused.answers.at(-1))).toBe('refused');
    expect(answered(refused, answer)).toBeUndefined();
    expect(answered(refused, { ...answer, outcome: 'granted', decidedAt: at(4) })).toBeUndefined();
    expect(answered(refused, { ...answer, outcome: 'granted', decidedAt: at(7) })?.answers).toHaveLength(2);
  });
});

describe('the decision about a request from elsewhere', () => {
  const { requestId, ...said } = historicPlanAsked.payload.parse(historicPlanAsked.example);
  const request: HistoricPlanRequest = { requestId, from: 'westmere', said, receivedAt: at(0), decisions: [], version: 1 };
  const deciding: Deciding = { outcome: 'granted', reason: 'They assess the child now', childId: 'c1', planIds: ['p1', 'p0'], plansOfChild: [older, old, running] };
  const by = { now: at(5), by: 'staff:custodian' };
  const refusal = (change: Partial<Deciding>) => codeOf(() => decide(request, { ...deciding, ...change }, by));

  it('records who decided, why, and what was released', () => {
    expect(decide(request, deciding, by).decisions).toEqual([{ outcome: 'granted', reason: 'They assess the child now', childId: 'c1', released: [old, older], at: at(5), by: 'staff:custodian' }]);
  });

  it('may release a part, and the rest later; what was released is not decided anew', () => {
    const part = decide(request, { ...deciding, outcome: 'granted-in-part', planIds: ['p1'] }, by);
    expect(part.decisions[0]?.released).toEqual([old]);
    const all = decide(part, deciding, { ...by, now: at(6) });
    expect(codeOf(() => decide(all, { ...deciding, outcome: 'refused', planIds: [] }, by))).toBe('released-already');
  });

  it('refuses, or says that the child is not known, and releases nothing', () => {
    expect((['refused', 'not-known'] as const).map((outcome) => decide(request, { outcome, reason: 'No', planIds: [], plansOfChild: [] }, by).decisions[0]?.released)).toEqual([[], []]);
    expect(refusal({ outcome: 'refused' })).toBe('refusing-releases-nothing');
  });

  it('releases only earlier plans of a child of the Record, and says of a part that it is one', () => {
    expect(refusal({ childId: undefined })).toBe('release-names-the-child');
    expect(refusal({ planIds: [] })).toBe('granting-releases-something');
    expect(refusal({ planIds: ['p1', 'p0', 'p9'] })).toBe('plan-not-of-this-child');
    expect(refusal({ planIds: ['p1', 'p0', 'p2'] })).toBe('a-current-plan-is-not-historic');
    expect(refusal({ planIds: ['p1'] })).toBe('granted-in-part-only');
  });
});
