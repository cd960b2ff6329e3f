import type { MoveSteps } from '../process/step';

/** A child of ours stays elsewhere for a time (Section 9, 5.1 – 5.4). */
export const temporaryOut: MoveSteps = {
  'unit-told': { by: 'key-worker', rule: 'MOV-01', evidence: 'fact', fact: ({ opened }) => opened.at, limit: 'temporary-out-unit-told', always: true },
  'receiving-office-informed': { by: 'key-worker', rule: 'MOV-02', evidence: 'whom', always: true },
  'core-group-informed': { by: 'key-worker', rule: 'MOV-02', evidence: 'whom', always: true },
  'custodian-told': { by: 'unit', rule: 'MOV-03', evidence: 'fact', fact: ({ opened }) => opened.at, limit: 'temporary-out-custodian-told', from: ({ opened }) => opened.at, always: true },
  'inclusion-confirmed': { by: 'unit', rule: 'MOV-03', evidence: 'fact', fact: ({ answered }) => answered?.at, always: true },
  'stay-decided': { by: 'key-worker', rule: 'MOV-04', evidence: 'decision', limit: 'temporary-out-stay', from: ({ movedOn }) => movedOn, always: true },
};
