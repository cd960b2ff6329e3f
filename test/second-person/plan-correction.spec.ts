import { getChild, listChildrenWithPlan, listMyNotices, type OutputOf, proposePlanCorrection } from '@custodian/contracts';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { type Authority, ownAuthority } from '../rules/authority';
import { childWithPlan, hold, planFor } from '../rules/children';
import { describedAs, saidIn, wholeEnquiry } from '../rules/enquiry-steps';
import { refusalOf } from '../rules/refusal';
import { approve, mistakenPlan } from './steps';

let authority: Authority;
beforeAll(async () => {
  authority = await ownAuthority();
}, 120_000);
afterAll(() => authority.stop());

type Correction = { correction: 'entered-by-mistake' | 'not-ended' } | { correction: 'ended-on'; to: string };

const entry = (childId: string): Promise<OutputOf<typeof getChild>> => authority.custodian.call(getChild, { childId });

async function propose(childId: string, correction: Correction, index = -1) {
  const { plans, version } = await entry(childId);
  const input = { childId, planId: plans.at(index)?.planId ?? '', ...correction, reason: 'Misread from the minutes' };
  return authority.custodian.call(proposePlanCorrection, input, { ifMatch: version });
}

async function isListed(childId: string, on: string, knownAt?: string): Promise<boolean> {
  const { children } = await authority.custodian.call(listChildrenWithPlan, { on, limit: 500, ...(knownAt && { knownAt }) });
  return children.some((child) => child.childId === childId);
}

describe('REC-11 a plan ends by a conference; an error of recording is corrected by two persons', () => {
  it('one entered by mistake never stood, as now known, and stays as history with the reason and both persons', async () => {
    const { childId, child } = await childWithPlan(authority, '2025-02-12');
    const before = new Date().toISOString();
    await approve(authority.secondCustodian, await mistakenPlan(authority, childId));
    expect([await isListed(childId, '2025-06-01'), await isListed(childId, '2025-06-01', before)]).toEqual([false, true]);
    const { plans, planCorrections } = await entry(childId);
    expect(plans).toEqual([]);
    expect(planCorrections).toMatchObject([
      { correction: 'entered-by-mistake', was: { from: '2025-02-12' }, reason: 'The conference was about another child of that name', begunBy: 'staff:custodian', approvedBy: 'staff:second-custodian' },
    ]);
    const said = await wholeEnquiry(authority.clerk, describedAs(child));
    expect(said.answer?.scripts[0]?.kind).toBe('open-case');
    expect(saidIn(said)).toContain('there is no earlier plan on the Record');
  });

  it('its lead social worker hears of it', async () => {
    const { childId } = await childWithPlan(authority, '2025-02-12');
    await approve(authority.teamManager, await mistakenPlan(authority, childId));
    const notice = await eventually(async () => (await authority.keyWorker.call(listMyNotices, { limit: 200 })).notices.find((one) => one.childId === childId && one.kind === 'plan-ended'));
    expect(notice).toMatchObject({ because: 'correction' });
  });

  it('one that ended on another day is listed by the right day, and a current one can be found to have ended', async () => {
    const { childId } = await childWithPlan(authority, '2024-02-12');
    await hold(authority, 'review', '2024-11-05', { childId, decision: 'end', reason: 'The risk has gone' });
    await approve(authority.secondCustodian, await propose(childId, { correction: 'ended-on', to: '2024-10-05' }));
    expect([await isListed(childId, '2024-10-04'), await isListed(childId, '2024-10-05')]).toEqual([true, false]);
    expect((await entry(childId)).planCorrections).toMatchObject([{ was: { to: '2024-11-05' } }]);
    await hold(authority, 'initial', '2025-01-20', planFor(authority, childId));
    await approve(authority.secondCustodian, await propose(childId, { correction: 'ended-on', to: '2025-09-01' }));
    expect((await entry(childId)).plans.map(({ from, to }) => [from, to])).toEqual([['2024-02-12', '2024-10-05'], ['2025-01-20', '2025-09-01']]);
  });

  it('one that was ended under the wrong child stands again', async () => {
    const { childId } = await childWithPlan(authority, '2024-02-12');
    await hold(authority, 'review', '2024-11-05', { childId, decision: 'end', reason: 'The risk has gone' });
    await approve(authority.secondCustodian, await propose(childId, { correction: 'not-ended' }));
    const { plans } = await entry(childId);
    expect(plans).toMatchObject([{ from: '2024-02-12' }]);
    expect(plans[0]).not.toHaveProperty('to');
    expect(plans[0]).not.toHaveProperty('endedByConferenceId');
    expect(await isListed(childId, '2025-06-01')).toBe(true);
  });

  it('is refused where it cannot be right', async () => {
    const { childId } = await childWithPlan(authority, '2024-02-12');
    expect(await refusalOf(propose(childId, { correction: 'not-ended' }))).toBe('409 nothing-to-change');
    expect(await refusalOf(propose(childId, { correction: 'ended-on', to: '2024-02-11' }))).toBe('422 ends-before-it-starts');
    expect(await refusalOf(propose(childId, { correction: 'ended-on', to: '2099-01-01' }))).toBe('422 date-in-the-future');
    expect(await refusalOf(mistakenPlan(authority, childId, childId))).toBe('422 plan-not-found');
    await hold(authority, 'review', '2024-11-05', { childId, decision: 'end', reason: 'The risk has gone' });
    await hold(authority, 'initial', '2025-01-20', planFor(authority, childId));
    expect(await refusalOf(propose(childId, { correction: 'not-ended' }, 0))).toBe('409 plans-overlap');
    expect(await refusalOf(propose(childId, { correction: 'ended-on', to: '2025-01-21' }, 0))).toBe('409 plans-overlap');
  });
});
