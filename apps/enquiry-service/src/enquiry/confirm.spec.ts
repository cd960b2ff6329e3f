import { checked } from './check';
import { childrenOf, confirm } from './confirm';
import { after, asked, bothChosen, brother, brotherUnknown, by, childId, choices, codeOf, confirmed, directory, leadSocialWorker, lookedUp, lookedUpTwo, neighbour, noOffers, noneOfThese, offers, offersForTwo, onPlan, policy, reached, recorded, ringing, sister, standing, start, stranger, subjectId, taking, verified, verifiedTwo } from './example-enquiry';
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

  it('announces a child whose case another authority holds, for the designated manager too, with or without a plan here', () => {
    const caseHeldBy = { authority: 'Eastmere', custodianPhone: '0161 496 0240', since: '2026-02-12' };
    const held = { caseHeldElsewhere: true };
    const said = (of: ReturnType<typeof standing>) => confirm(lookedUp, choices, confirming([of, standing(sister)])).announce.map(({ payload }) => payload);
    expect(said({ ...onPlan(childId), caseHeldBy })).toEqual([{ ...about('plan', childId).payload, ...held }]);
    expect(said(standing(childId, { caseHeldBy }))).toEqual([{ ...about('held-elsewhere', childId, false).payload, ...held }]);
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

  it('can be "none of these" of one child where the register holds more than it offers of the other', () => {
    const many = (of: string) => checked(verifiedTwo, offersForTwo.map((subject) => ({ ...subject, moreCandidates: subject.subjectId === of })), { now: after(140), by }).enquiry;
    expect(codeOf(() => confirm(many(brother.subjectId), brotherUnknown, confirming([onPlan(childId)])))).toBe('too-many-candidates');
    expect(codeOf(() => confirm(many(subjectId), brotherUnknown, confirming([onPlan(childId)])))).toBeUndefined();
  });

  it.each([
    ['choose-for-every-child', [...choices, ...choices]],
    ['not-a-candidate', [{ subjectId, childId: brother.childId }, brother]],
    ['not-a-candidate', [{ subjectId, childId }, { ...brother, childId }]],
  ])('is one for each of two children: %s', (code, wrong) => {
    expect(codeOf(() => confirm(lookedUpTwo, wrong, confirming([onPlan(childId), onPlan(brother.childId)])))).toBe(code);
  });

  it('rests on those chosen and those at the address of any child asked about', () => {
    expect(childrenOf(offersForTwo, bothChosen)).toEqual([childId, brother.childId, sister, neighbour]);
    expect(childrenOf(noOffers, noneOfThese)).toEqual([sister]);
  });

  it('announces who lives with a child without a plan, and not who lives with the other (ENQ-08)', () => {
    const standings = [standing(childId), onPlan(brother.childId), onPlan(stranger), onPlan(sister), onPlan(neighbour)];
    expect(confirm(lookedUpTwo, bothChosen, confirming(standings)).announce).toEqual([about('plan', brother.childId), about('same-address', sister)]);
  });

  it('waits where the Record says nothing of the child chosen', () => {
    expect(codeOf(() => confirm(lookedUp, choices, confirming([])))).toBe('cannot-be-confirmed');
    expect(codeOf(() => confirm(lookedUpTwo, bothChosen, confirming([standing(childId)])))).toBe('cannot-be-confirmed');
  });

  it.each([['not-checked', recorded], ['not-checked', verified], ['already-confirmed', confirmed]])('is not due: %s', (code, enquiry) => {
    expect(codeOf(() => confirm(enquiry, choices, confirming([onPlan(childId)])))).toBe(code);
  });

  it('tells of a child once though two asked about are the same one', () => {
    const two = recordEnquiry({ ...asked, subjects: [...asked.subjects, ...asked.subjects] }, taking, policy).enquiry;
    const both = [subjectId, sister].map((id) => ({ ...offers[0], subjectId: id, searchedBy: [], missedShare: 1, candidates: offers[0]?.candidates ?? [], moreCandidates: false, sameAddressChildIds: [] }));
    const called = callBack(two, reached, { ...ringing(after(60)), directory }).enquiry;
    const looked = checked(called, both, { now: after(70), by }).enquiry;
    const chosen = [{ subjectId, childId }, { subjectId: sister, childId }];
    expect(confirm(looked, chosen, confirming([onPlan(childId)])).announce).toEqual([about('plan', childId)]);
  });
});
