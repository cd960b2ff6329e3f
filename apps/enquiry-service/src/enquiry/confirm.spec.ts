import { checked } from './check';
import { confirm } from './confirm';
import { after, asked, by, childId, choices, codeOf, confirmed, directory, leadSocialWorker, lookedUp, noOffers, noneOfThese, offers, onPlan, policy, reached, recorded, ringing, sister, standing, start, subjectId, taking, verified } from './example-enquiry';
import { callBack } from './call-back';
import { recordEnquiry } from './record';
import { statusOf } from './status';

const confirming = (standings: ReturnType<typeof standing>[]) => ({ standings, now: after(160), by });
const nobody = checked(verified, noOffers, { now: after(140), by }).enquiry;
const about = (because: string, of: string, lead = true) => ({
  event: 'child-enquired-about',
  payload: { enquiryId: taking.enquiryId, reference: taking.reference, childId: of, because, ...(lead && { leadWorkerId: leadSocialWorker.workerId }), receivedAt: start.toISOString() },
});

describe('the choice', () => {
  it('announces the child with a plan, and not the sister at the address (ENQ-06)', () => {
    const { enquiry, announce } = confirm(lookedUp, choices, confirming([onPlan(childId), onPlan(sister)]));
    expect([statusOf(enquiry), announce]).toEqual(['confirmed', [about('plan', childId)]]);
  });

  it('announces the child with an open case (ENQ-07), and the sister with a plan (ENQ-08)', () => {
    const { announce } = confirm(lookedUp, choices, confirming([standing(childId, { openCaseSince: '2026-01-20', leadSocialWorker }), onPlan(sister)]));
    expect(announce).toEqual([about('open-case', childId), about('same-address', sister)]);
  });

  it('announces a child with a plan at the address of one who is not known (ENQ-08)', () => {
    expect(confirm(nobody, noneOfThese, confirming([onPlan(sister)])).announce).toEqual([about('same-address', sister)]);
  });

  it('announces nobody for children without plan or case', () => {
    expect(confirm(lookedUp, choices, confirming([standing(childId), standing(sister, { openCaseSince: '2026-01-20' })])).announce).toEqual([]);
  });

  it('announces a child for whom nobody is named, without a name', () => {
    expect(confirm(lookedUp, choices, confirming([{ ...onPlan(childId), leadSocialWorker: undefined }])).announce).toEqual([about('plan', childId, false)]);
  });

  it.each([
    ['choose-for-every-child', []],
    ['choose-for-every-child', [...choices, ...choices]],
    ['choose-for-every-child', [{ subjectId: sister, childId }]],
    ['not-a-candidate', [{ subjectId, childId: sister }]],
  ])('is refused: %s', (code, wrong) => {
    expect(codeOf(() => confirm(lookedUp, wrong, confirming([onPlan(childId)])))).toBe(code);
  });

  it('cannot be "none of these" where the register holds more than it offers', () => {
    const many = checked(verified, offers.map((subject) => ({ ...subject, moreCandidates: true })), { now: after(140), by }).enquiry;
    expect(codeOf(() => confirm(many, noneOfThese, confirming([])))).toBe('too-many-candidates');
    expect(codeOf(() => confirm(many, choices, confirming([onPlan(childId)])))).toBeUndefined();
  });

  it('waits where the Record says nothing of the child chosen', () => {
    expect(codeOf(() => confirm(lookedUp, choices, confirming([])))).toBe('cannot-be-confirmed');
  });

  it.each([['not-checked', recorded], ['not-checked', verified], ['already-confirmed', confirmed]])('is not due: %s', (code, enquiry) => {
    expect(codeOf(() => confirm(enquiry, choices, confirming([onPlan(childId)])))).toBe(code);
  });

  it('tells of a child once though two asked about are the same one', () => {
    const two = recordEnquiry({ ...asked, subjects: [...asked.subjects, ...asked.subjects] }, taking, policy).enquiry;
    const both = [subjectId, sister].map((id) => ({ ...offers[0], subjectId: id, candidates: offers[0]?.candidates ?? [], moreCandidates: false, sameAddressChildIds: [] }));
    const called = callBack(two, reached, { ...ringing(after(60)), directory }).enquiry;
    const looked = checked(called, both, { now: after(70), by }).enquiry;
    const chosen = [{ subjectId, childId }, { subjectId: sister, childId }];
    expect(confirm(looked, chosen, confirming([onPlan(childId)])).announce).toEqual([about('plan', childId)]);
  });
});
