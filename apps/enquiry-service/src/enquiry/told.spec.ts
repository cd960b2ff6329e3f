import { answer } from './answer';
import { after, asked, by, childId, choices, confirmed, directory, offers, onPlan, policy, reached, recorded, ringing, sister, standing, start, subjectId, taking } from './example-enquiry';
import { refuse } from './refuse';
import { told } from './told';

describe('an enquiry as the desk sees it', () => {
  it('is the call as it was taken, and nothing that is for the trail', () => {
    expect(told({ ...recorded, steps: [{ ...recorded.steps[0], enquirerId: sister }] })).toEqual({
      enquiryId: taking.enquiryId, reference: taking.reference, status: 'recorded', receivedAt: start.toISOString(), takenBy: by, desk: 'out-of-hours',
      ...asked, subjects: [{ subjectId, ...asked.subjects[0] }], policy: { id: 'england-2023', version: 2 }, callBacks: [], version: 1,
    });
  });

  it('is the ring back, the choice and the answer, when they are there', () => {
    const given = told(answer(confirmed, { offers, standings: [onPlan(childId), standing(sister)], contactSheetIds: [], now: after(180), by }, policy).enquiry);
    expect(given.callBacks).toEqual([{ at: after(120).toISOString(), by, callBackId: ringing(start).callBackId, numberId: reached.numberId, number: directory[0]?.number, outcome: 'reached', spokeTo: reached.spokeTo }]);
    expect(given.confirmation).toEqual({ at: after(160).toISOString(), by, choices, opens: [childId] });
    expect(Object.keys(given.answer ?? {}).sort()).toEqual(['at', 'by', 'callBackId', 'contactSheetIds', 'scripts']);
    expect([given.refusal, given.brokenGlass]).toEqual([undefined, undefined]);
  });

  it('is the refusal, when it is refused', () => {
    const refusal = { at: after(200).toISOString(), by, reason: 'refused-by-staff', note: 'Would not say which ward' };
    expect(told(refuse(confirmed, refusal.note, { now: after(200), by }).enquiry)).toMatchObject({ status: 'refused', confirmation: { choices }, refusal });
  });
});
