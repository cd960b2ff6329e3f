import { checkCompletedLate, childEnquiredAbout, leadWorkerChanged, planEnded, planStarted } from '@custodian/contracts';
import { ofCheckCompletedLate, ofChildEnquiredAbout, ofLeadWorkerChanged, ofPlanEnded, ofPlanStarted } from './told';

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
  });

  it('the new lead social worker, not the earlier one', () => {
    const { childId, leadWorkerId } = leadWorkerChanged.example;
    expect(ofLeadWorkerChanged(leadWorkerChanged.example)).toEqual({ kind: 'lead-worker-assigned', childId, toWorkerId: leadWorkerId });
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
