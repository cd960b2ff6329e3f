import { historicPlanToldOf, missingLimitPassed, missingRecognised, missingToldOf } from '@custodian/contracts';
import { ofHistoricPlanToldOf, ofMissingLimitPassed, ofMissingRecognised, ofMissingToldOf } from './told-of-the-missing';

const unit = { office: 'designated-manager' };

describe('who is told of missing children and earlier plans', () => {
  it('the Unit and whoever leads the work; the Director once custodians are told (MOV-82, MOV-83)', () => {
    const { childId, missingId } = missingToldOf.example;
    const told = (what: typeof missingToldOf.example.what) => ofMissingToldOf({ childId, missingId, what });
    expect(told('sighting')).toEqual({ kind: 'missing-child-sighted', because: 'sighting', childId, matterId: missingId, to: [unit, { leadWorkerOf: childId }] });
    expect(told('circulated')).toEqual({ kind: 'child-missing', because: 'circulated', childId, matterId: missingId, to: [{ office: 'director' }] });
    expect((['recorded', 'ended', 'sighting-after-end'] as const).map((what) => told(what).to)).toEqual(Array(3).fill([unit, { leadWorkerOf: childId }]));
  });

  it('the designated manager and both desks of a child missing from elsewhere who may be here (MOV-84)', () => {
    const { circulationId, enquiryId } = missingRecognised.example;
    expect(ofMissingRecognised(missingRecognised.example)).toEqual({
      kind: 'missing-child-recognised', because: 'enquiry', matterId: circulationId, enquiryId, to: [unit, { desk: 'duty' }, { desk: 'out-of-hours' }],
    });
  });

  it('the Unit of a request, and whoever leads the work of its answer (HIS-01)', () => {
    const { requestId } = historicPlanToldOf.example;
    const { childId } = missingToldOf.example;
    expect(ofHistoricPlanToldOf(historicPlanToldOf.example)).toEqual({ kind: 'historic-plan-asked', matterId: requestId, to: [unit] });
    expect(ofHistoricPlanToldOf({ requestId, what: 'answered', childId })).toEqual({ kind: 'historic-plan-answered', matterId: requestId, childId, to: [unit, { leadWorkerOf: childId }] });
  });

  it('whoever is to take a step that is overdue, or the Unit', () => {
    const { childId, matterId, kind } = missingLimitPassed.example;
    expect(ofMissingLimitPassed(missingLimitPassed.example)).toEqual({ kind: 'limit-passed', because: kind, matterId, childId, to: [unit] });
    expect(ofMissingLimitPassed({ ...missingLimitPassed.example, forWorkerId: matterId }).to).toEqual([{ workerId: matterId }]);
  });
});
