import { breakGlass } from './break-glass';
import { callBack } from './call-back';
import { checked, couldNotCheck } from './check';
import { deadlinesChanged } from './deadlines-of';
import type { Enquiry } from './enquiry';
import { after, asked, by, noOffers, offers, policy, reached, recorded, ringing, taking, verified } from './example-enquiry';
import { recordEnquiry } from './record';
import { refuse } from './refuse';

const changed = (before: Enquiry | undefined, now: Enquiry) => {
  const { arm, end } = deadlinesChanged(before, now, policy);
  return [...arm.map(({ kind, dueAt }) => [kind, dueAt.toISOString()]), ...end.map(({ deadlineId, how }) => [deadlineId.split(':')[1], how])];
};
const section47 = recordEnquiry({ ...asked, type: 'section-47' }, taking, policy).enquiry;
const ringBackDue = ['call-back', '2026-03-01T03:31:10.000Z'];

describe('the deadlines of an enquiry', () => {
  it('begin with the recording: thirty minutes to ring back by the policy, at the desk that took it', () => {
    expect(changed(undefined, recorded)).toEqual([ringBackDue]);
    expect(deadlinesChanged(undefined, recorded, policy).arm[0]).toMatchObject({
      deadlineId: `${recorded.enquiryId}:call-back`, queue: 'call-backs', rule: 'ENQ-03', startedAt: recorded.steps[0].at, about: { enquiryId: recorded.enquiryId }, whose: { role: 'out-of-hours' },
      limit: { name: 'call-back', number: 30, unit: 'minutes', policy: { id: 'england-2023', version: 2 } },
    });
  });

  it('of the call back ends when the enquirer is reached, not before', () => {
    const notReached = callBack(recorded, { ...reached, outcome: 'not-reached' }, ringing(after(60))).enquiry;
    expect(changed(recorded, notReached)).toEqual([]);
    expect(changed(notReached, callBack(notReached, reached, ringing(after(120))).enquiry)).toEqual([['call-back', 'met']]);
  });

  it('of the call back ends otherwise where there is none to make', () => {
    expect(changed(recorded, refuse(recorded, 'no', { now: after(60), by }).enquiry)).toEqual([['call-back', 'withdrawn']]);
    expect(changed(recorded, callBack(recorded, { ...reached, outcome: 'not-genuine' }, ringing(after(60))).enquiry)).toEqual([['call-back', 'withdrawn']]);
    expect(changed(recorded, breakGlass(recorded, { reviewId: 'r', now: after(60), by }, policy).enquiry)).toEqual([['call-back', 'superseded']]);
    expect(changed(undefined, recordEnquiry({ ...asked, safeguardingConcern: false }, taking, policy).enquiry)).toEqual([]);
  });

  it('of a check that waits runs from when it first could not be made, and ends with the check', () => {
    const waiting = couldNotCheck(verified, after(140)).enquiry;
    expect(changed(verified, waiting)).toEqual([['check', '2026-03-01T03:33:30.000Z']]);
    expect(changed(waiting, couldNotCheck(waiting, after(200)).enquiry)).toEqual([]);
    expect(changed(waiting, checked(waiting, noOffers, { now: after(300), by }).enquiry)).toEqual([['check', 'met']]);
    expect(changed(waiting, refuse(waiting, 'no', { now: after(300), by }).enquiry)).toEqual([['check', 'withdrawn']]);
  });

  it('of the check that a Section 47 enquiry always has ends with it (ENQ-12)', () => {
    expect(changed(undefined, section47)).toEqual([ringBackDue, ['section-47-check', '2026-03-02T03:01:10.000Z']]);
    const rungBack = callBack(section47, reached, ringing(after(120))).enquiry;
    expect(changed(rungBack, checked(rungBack, offers, { now: after(140), by }).enquiry)).toEqual([['section-47-check', 'met']]);
    expect(changed(section47, refuse(section47, 'no', { now: after(60), by }).enquiry)).toEqual([['call-back', 'withdrawn'], ['section-47-check', 'withdrawn']]);
  });
});
