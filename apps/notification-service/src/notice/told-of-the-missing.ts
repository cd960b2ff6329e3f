import type { historicPlanToldOf, missingLimitPassed, missingRecognised, missingToldOf, PayloadOf } from '@custodian/contracts';
import type { Told } from './notice';

const unit = { office: 'designated-manager' } as const;

/** Who is to know of a missing child of ours: the Unit and whoever leads the work, and once custodians are told also the Director (MOV-82, MOV-83). */
export function ofMissingToldOf({ childId, missingId, what }: PayloadOf<typeof missingToldOf>): Told {
  const about = { because: what, childId, matterId: missingId };
  const unitAndLead = [unit, { leadWorkerOf: childId }];
  switch (what) {
    case 'recorded':
    case 'ended':
      return { kind: 'child-missing', ...about, to: unitAndLead };
    case 'circulated':
      return { kind: 'child-missing', ...about, to: [{ office: 'director' }] };
    case 'sighting':
    case 'sighting-after-end':
      return { kind: 'missing-child-sighted', ...about, to: unitAndLead };
  }
}

/** The designated manager and both desks are to know that a child missing from elsewhere may be here (MOV-84). */
export function ofMissingRecognised({ circulationId, kind, enquiryId, childId }: PayloadOf<typeof missingRecognised>): Told {
  return {
    kind: 'missing-child-recognised', because: kind, matterId: circulationId, ...(enquiryId !== undefined && { enquiryId }), ...(childId !== undefined && { childId }),
    to: [unit, { desk: 'duty' }, { desk: 'out-of-hours' }],
  };
}

/** The Unit decides about earlier plans that are asked for; whoever leads the work reads what was answered (HIS-01). */
export function ofHistoricPlanToldOf({ requestId, what, childId }: PayloadOf<typeof historicPlanToldOf>): Told {
  const to: Told['to'] = what === 'answered' && childId !== undefined ? [unit, { leadWorkerOf: childId }] : [unit];
  return { kind: what === 'asked' ? 'historic-plan-asked' : 'historic-plan-answered', matterId: requestId, ...(childId !== undefined && { childId }), to };
}

/** Whoever is to see to it is to know that it is overdue; the Unit, where nobody is named. */
export function ofMissingLimitPassed({ kind, childId, matterId, forWorkerId }: PayloadOf<typeof missingLimitPassed>): Told {
  return { kind: 'limit-passed', because: kind, matterId, ...(childId !== undefined && { childId }), to: [forWorkerId === undefined ? unit : { workerId: forWorkerId }] };
}
