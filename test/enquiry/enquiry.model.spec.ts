import { operationsOfEvery, recordEnquiry } from '@custodian/contracts';
import fc from 'fast-check';
import { strongly } from '../break-glass/strongly';
import { type Authority, ownAuthority } from '../rules/authority';
import { childWithPlan, someChild } from '../rules/children';
import { aCallFromTheHospital, describedAs } from '../rules/enquiry-steps';
import { carryOut, type Enquiry, someAction, theWholeWay } from './actions';

let authority: Authority;
let planned: ReturnType<typeof describedAs>;
beforeAll(async () => {
  authority = await ownAuthority({ extraEnv: { RATE_PER_MINUTE: '100000' } });
  planned = describedAs((await childWithPlan(authority, '2025-02-12')).child);
}, 120_000);
afterAll(() => authority.stop(), 120_000);

/** What the trail says was carried out on an enquiry, oldest first. */
async function carriedOutOn({ enquiryId }: Enquiry): Promise<string[]> {
  const { entries } = await authority.auditor.call(operationsOfEvery['enquiry-service'].audit, { enquiryId, limit: 500 });
  return entries
    .filter(({ outcome }) => outcome === 'done' || outcome === 'told')
    .sort((one, other) => one.at.localeCompare(other.at))
    .map(({ action, outcome }) => `${action} ${outcome}`);
}

/** By a ring back that reached the enquirer or by break-glass, whichever was last; never by both, and never by neither. */
function answeredRightly(enquiry: Enquiry, trail: readonly string[]): void {
  const told = trail.indexOf('enquiry.answer told');
  const confirmed = trail.lastIndexOf('enquiry.confirm done');
  const grounds = ['enquiry.record-call-back done', 'enquiry.break-glass done'].map((step) => trail.indexOf(step)).filter((place) => place >= 0);
  const order = [trail.indexOf('enquiry.record done'), Math.min(...grounds), trail.indexOf('enquiry.check done'), confirmed, told];
  expect(order.every((place, index) => place >= 0 && (index === 0 || place > (order[index - 1] ?? 0)))).toBe(true);
  expect(trail.filter((entry) => entry === 'enquiry.answer told')).toHaveLength(1);
  const reached = enquiry.callBacks.findLast(({ outcome }) => outcome === 'reached');
  const glass = enquiry.brokenGlass?.at(-1);
  const byGlass = glass !== undefined && (reached === undefined || glass.at > reached.at);
  expect([enquiry.answer?.callBackId, enquiry.answer?.breakGlassReviewId]).toEqual(byGlass ? [undefined, glass.reviewId] : [reached?.callBackId, undefined]);
  expect(enquiry.answer?.scripts.every(({ rules }) => rules.includes('break-glass') === byGlass)).toBe(true);
}

describe('any sequence of a desk’s actions on the running service, with answers lost and the service killed under them', () => {
  const seen = { answered: 0, killed: 0 };

  it('ENQ-02 reaches an answer only by recorded, verified or glass broken, checked and confirmed, each with its audit entry', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(someAction, { minLength: 6, maxLength: 20, size: 'max' }), async (known, actions) => {
        const asked = await aCallFromTheHospital(authority.clerk, known ? planned : describedAs(someChild()));
        let enquiry: Enquiry = await authority.clerk.call(recordEnquiry, asked);
        // A second factor is good for five minutes: each enquiry has its own.
        const desk = await strongly(authority, 'duty-clerk');
        for (const action of actions) enquiry = await carryOut(authority, desk, enquiry, action);
        const trail = await carriedOutOn(enquiry);
        expect(trail.filter((entry) => entry === 'enquiry.break-glass done')).toHaveLength(enquiry.brokenGlass?.length ?? 0);
        expect(trail.filter((entry) => entry === 'enquiry.record-call-back done')).toHaveLength(enquiry.callBacks.length);
        if (enquiry.status === 'answered') answeredRightly(enquiry, trail);
        else expect([enquiry.answer, trail.includes('enquiry.answer told')]).toEqual([undefined, false]);
        seen.answered += enquiry.status === 'answered' ? 1 : 0;
        seen.killed += actions.filter(({ fate }) => fate === 'killed').length;
      }),
      // The whole way, answered each time and killed at every step, and then whatever comes.
      { numRuns: 15, endOnFailure: true, examples: [[true, theWholeWay('arrives')], [true, theWholeWay('killed')], [false, theWholeWay('lost')], [true, theWholeWay('killed', 'break-glass')]] },
    );
  }, 300_000);

  it('has answered enquiries, and been killed', () => {
    expect(Math.min(seen.answered, seen.killed)).toBeGreaterThan(0);
  });
});
