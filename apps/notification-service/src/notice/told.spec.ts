import { breakGlassReviewOverdue, checkCompletedLate, childEnquiredAbout, childrenMerged, childrenSplit, enquiryLimitPassed, fishingFlagged, glassBroken, leadWorkerChanged, planEnded, planStarted, repeatEnquiry, secondPersonOf } from '@custodian/contracts';
import { ofBreakGlassReviewOverdue, ofCheckCompletedLate, ofChildEnquiredAbout, ofChildrenMerged, ofChildrenSplit, ofEnquiryLimitPassed, ofFishingFlagged, ofGlassBroken, ofLeadWorkerChanged, ofPlanEnded, ofPlanStarted, ofProposalWaits, ofRepeatEnquiry } from './told';

describe('who is told of what', () => {
  it('the lead social worker of an enquiry (ENQ-06, ENQ-07, ENQ-08)', () => {
    const { example } = childEnquiredAbout;
    expect(ofChildEnquiredAbout(example)).toEqual({
      kind: 'child-enquired-about', because: 'plan', reference: example.reference, enquiryId: example.enquiryId, childId: example.childId, to: [{ workerId: example.leadWorkerId }],
    });
    const held = { ...example, caseHeldElsewhere: true as const };
    expect(ofChildEnquiredAbout(held).to).toEqual([{ workerId: example.leadWorkerId }, { office: 'designated-manager' }]);
    expect(ofChildEnquiredAbout({ ...held, because: 'held-elsewhere', leadWorkerId: undefined })).toMatchObject({ because: 'held-elsewhere', to: [{ office: 'designated-manager' }] });
  });

  it('the designated manager, the desk with the lead social worker, or the Safeguarding Unit of repeat enquiries (ENQ-11)', () => {
    const { example } = repeatEnquiry;
    const asking = { ...example, childId: childEnquiredAbout.example.childId, leadWorkerId: childEnquiredAbout.example.leadWorkerId };
    expect(ofRepeatEnquiry(example)).toEqual({ kind: 'repeat-enquiry', because: 'child-in-need', reference: example.reference, enquiryId: example.enquiryId, to: [{ office: 'designated-manager' }] });
    expect(ofRepeatEnquiry({ ...asking, asks: 'inform-staff' })).toMatchObject({ childId: asking.childId, to: [{ desk: 'duty' }, { workerId: asking.leadWorkerId }] });
    expect(ofRepeatEnquiry({ ...example, asks: 'inform-staff' }).to).toEqual([{ desk: 'duty' }]);
    expect(ofRepeatEnquiry({ ...asking, asks: 'conference-threshold' }).to).toEqual([{ office: 'safeguarding-unit' }]);
  });

  it('the desk whose enquiry it is where a time has passed, and the designated manager where the decision was theirs', () => {
    const { enquiryId, reference } = enquiryLimitPassed.example;
    expect(ofEnquiryLimitPassed(enquiryLimitPassed.example)).toEqual({ kind: 'call-back-overdue', enquiryId, reference, to: [{ desk: 'out-of-hours' }] });
    expect(ofEnquiryLimitPassed({ ...enquiryLimitPassed.example, limit: 'section-47-check' }).kind).toBe('section-47-without-check');
    expect(ofEnquiryLimitPassed({ ...enquiryLimitPassed.example, limit: 'repeat-enquiry' })).toMatchObject({ kind: 'repeat-enquiry-overdue', to: [{ office: 'designated-manager' }] });
  });

  it('whoever took the enquiry of a check made late', () => {
    const { enquiryId, reference, takenByWorkerId } = checkCompletedLate.example;
    expect(ofCheckCompletedLate(checkCompletedLate.example)).toEqual({ kind: 'check-completed-late', reference, enquiryId, to: [{ workerId: takenByWorkerId }] });
  });

  it('the lead social worker of a plan that starts or ends', () => {
    const { childId, leadWorkerId } = planStarted.example;
    expect(ofPlanStarted(planStarted.example)).toEqual({ kind: 'plan-started', because: 'conference', childId, to: [{ workerId: leadWorkerId }] });
    expect(ofPlanEnded({ ...planEnded.example, leadWorkerId })).toEqual({ kind: 'plan-ended', childId, to: [{ workerId: leadWorkerId }] });
    expect(ofPlanEnded({ ...planEnded.example, conferenceId: undefined })).toMatchObject({ kind: 'plan-ended', because: 'correction' });
    expect(ofPlanEnded({ ...planEnded.example, conferenceId: undefined, moveId: childId })).toMatchObject({ kind: 'plan-ended', because: 'move' });
  });

  it('the new lead social worker, not the earlier one', () => {
    const { childId, leadWorkerId } = leadWorkerChanged.example;
    expect(ofLeadWorkerChanged(leadWorkerChanged.example)).toEqual({ kind: 'lead-worker-assigned', childId, to: [{ workerId: leadWorkerId }] });
  });

  it('the designated manager where the glass was broken, and where that was not reviewed in time', () => {
    const { enquiryId, reference } = glassBroken.example;
    expect(ofGlassBroken(glassBroken.example)).toEqual({ kind: 'glass-broken', enquiryId, reference, to: [{ office: 'designated-manager' }] });
    expect(ofBreakGlassReviewOverdue(breakGlassReviewOverdue.example)).toEqual({ kind: 'break-glass-review-overdue', enquiryId, reference, to: [{ office: 'designated-manager' }] });
  });

  it('whoever led the work under either of two entries that are one, or are two again (REC-03)', () => {
    const { childId, leadWorkerId } = childrenMerged.example;
    expect(ofChildrenMerged(childrenMerged.example)).toEqual({ kind: 'children-merged', childId, to: [{ workerId: leadWorkerId }] });
    const split = childrenSplit.example;
    expect(ofChildrenSplit(split)).toEqual({ kind: 'children-split', childId: split.childId, to: [{ workerId: split.leadWorkerId }] });
  });

  it('the designated manager of what waits for a second person', () => {
    const { proposalId, kind } = secondPersonOf['register-service'].waits.example;
    expect(ofProposalWaits(secondPersonOf['register-service'].waits.example)).toEqual({ kind: 'proposal-waits', because: kind, proposalId, to: [{ office: 'designated-manager' }] });
  });

  it('the auditors of a sign of fishing, and it says neither who nor which enquiry', () => {
    const { flagId } = fishingFlagged.example;
    expect(ofFishingFlagged(fishingFlagged.example)).toEqual({ kind: 'fishing-flagged', because: 'shared-postcode', flagId, to: [{ role: 'auditor' }] });
  });

  it('nobody in particular where nobody is named', () => {
    const nobody = { leadWorkerId: undefined, takenByWorkerId: undefined };
    const told = [
      ofChildEnquiredAbout({ ...childEnquiredAbout.example, ...nobody }),
      ofCheckCompletedLate({ ...checkCompletedLate.example, ...nobody }),
      ofPlanStarted({ ...planStarted.example, ...nobody }),
      ofPlanEnded({ ...planEnded.example, ...nobody }),
    ];
    expect(told.map(({ to }) => to)).toEqual([[], [{ desk: 'duty' }], [], []]);
  });
});
