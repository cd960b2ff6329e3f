import { breakGlassReviewOverdue, checkCompletedLate, childEnquiredAbout, childrenMerged, fishingFlagged, glassBroken, leadWorkerChanged, planEnded, planStarted, secondPersonOf } from '@custodian/contracts';
import { ofBreakGlassReviewOverdue, ofCheckCompletedLate, ofChildEnquiredAbout, ofChildrenMerged, ofFishingFlagged, ofGlassBroken, ofLeadWorkerChanged, ofPlanEnded, ofPlanStarted, ofProposalWaits } from './told';

describe('who is told of what', () => {
  it('the lead social worker of an enquiry (ENQ-06, ENQ-07, ENQ-08)', () => {
    const { example } = childEnquiredAbout;
    expect(ofChildEnquiredAbout(example)).toEqual({
      kind: 'child-enquired-about', because: 'plan', reference: example.reference, enquiryId: example.enquiryId, childId: example.childId, toWorkerId: example.leadWorkerId,
    });
  });

  it('whoever took the enquiry of a check made late', () => {
    const { enquiryId, reference, takenByWorkerId } = checkCompletedLate.example;
    expect(ofCheckCompletedLate(checkCompletedLate.example)).toEqual({ kind: 'check-completed-late', reference, enquiryId, toWorkerId: takenByWorkerId });
  });

  it('the lead social worker of a plan that starts or ends', () => {
    const { childId, leadWorkerId } = planStarted.example;
    expect(ofPlanStarted(planStarted.example)).toEqual({ kind: 'plan-started', because: 'conference', childId, toWorkerId: leadWorkerId });
    expect(ofPlanEnded({ ...planEnded.example, leadWorkerId })).toEqual({ kind: 'plan-ended', childId, toWorkerId: leadWorkerId });
    expect(ofPlanEnded({ ...planEnded.example, conferenceId: undefined })).toMatchObject({ kind: 'plan-ended', because: 'correction' });
  });

  it('the new lead social worker, not the earlier one', () => {
    const { childId, leadWorkerId } = leadWorkerChanged.example;
    expect(ofLeadWorkerChanged(leadWorkerChanged.example)).toEqual({ kind: 'lead-worker-assigned', childId, toWorkerId: leadWorkerId });
  });

  it('the designated manager where the glass was broken, and where that was not reviewed in time', () => {
    const { enquiryId, reference } = glassBroken.example;
    expect(ofGlassBroken(glassBroken.example)).toEqual({ kind: 'glass-broken', enquiryId, reference, toWorkerId: null });
    expect(ofBreakGlassReviewOverdue(breakGlassReviewOverdue.example)).toEqual({ kind: 'break-glass-review-overdue', enquiryId, reference, toWorkerId: null });
  });

  it('whoever led the work under either of two entries that are one (REC-03)', () => {
    const { childId, leadWorkerId } = childrenMerged.example;
    expect(ofChildrenMerged(childrenMerged.example)).toEqual({ kind: 'children-merged', childId, toWorkerId: leadWorkerId });
  });

  it('the designated manager of what waits for a second person', () => {
    const { proposalId, kind } = secondPersonOf['register-service'].waits.example;
    expect(ofProposalWaits(secondPersonOf['register-service'].waits.example)).toEqual({ kind: 'proposal-waits', because: kind, proposalId, toWorkerId: null });
  });

  it('the auditors of a sign of fishing, and it says neither who nor which enquiry', () => {
    const { flagId } = fishingFlagged.example;
    expect(ofFishingFlagged(fishingFlagged.example)).toEqual({ kind: 'fishing-flagged', because: 'shared-postcode', flagId, toWorkerId: null, toRole: 'auditor' });
  });

  it('nobody in particular where nobody is named', () => {
    const nobody = { leadWorkerId: undefined, takenByWorkerId: undefined };
    const told = [
      ofChildEnquiredAbout({ ...childEnquiredAbout.example, ...nobody }),
      ofCheckCompletedLate({ ...checkCompletedLate.example, ...nobody }),
      ofPlanStarted({ ...planStarted.example, ...nobody }),
      ofPlanEnded({ ...planEnded.example, ...nobody }),
    ];
    expect(told.map(({ toWorkerId }) => toWorkerId)).toEqual([null, null, null, null]);
  });
});
