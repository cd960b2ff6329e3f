import type { circumstancesChanged, limitNear, limitPassed, officeHolderChanged, PayloadOf } from '@custodian/contracts';
import type { Told } from './notice';

/** Whoever holds the national list of designated managers is to know of the change (REC-13). */
export function ofOfficeHolderChanged({ office }: PayloadOf<typeof officeHolderChanged>): Told {
  return { kind: 'office-holder-changed', because: office, to: [{ outside: 'national-list-holder' }] };
}

/** The core group and the police are to know what has changed (REC-09). */
export function ofCircumstancesChanged({ childId, changes: [change, another] }: PayloadOf<typeof circumstancesChanged>): Told {
  return { kind: 'circumstances-changed', because: another === undefined ? change : 'several', childId, to: [{ coreGroupOf: childId }, { policeFor: childId }] };
}

/** Whoever is to see to it is reminded that something is due soon (REC-07). */
export function ofLimitNear({ kind, childId, forWorkerId }: PayloadOf<typeof limitNear>): Told {
  return { kind: 'limit-near', because: kind, childId, to: whose(forWorkerId) };
}

/** Whoever is to see to it is to know that it is overdue (REC-07, ENQ-12). */
export function ofLimitPassed({ kind, childId, forWorkerId }: PayloadOf<typeof limitPassed>): Told {
  return { kind: kind === 'section-47-check' ? 'section-47-without-check' : 'limit-passed', because: kind, childId, to: whose(forWorkerId) };
}

function whose(workerId: string | undefined): Told['to'] {
  return workerId === undefined ? [{ office: 'designated-manager' }] : [{ workerId }];
}
