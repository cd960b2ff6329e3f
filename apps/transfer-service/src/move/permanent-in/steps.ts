import type { MoveSteps } from '../process/step';

/** A child with a plan elsewhere comes here for good (Section 9, 5.11 – 5.13). */
export const permanentIn: MoveSteps = {
  'on-record': { by: 'unit', rule: 'MOV-61', evidence: 'fact', fact: ({ onRecordAt }) => onRecordAt, limit: 'permanent-in-recorded', always: true },
  'conference-arranged': { by: 'unit', rule: 'MOV-61', evidence: 'fact', fact: ({ arranged, conference }) => arranged?.at ?? conference?.at, always: true },
  'team-notified': { by: 'unit', rule: 'MOV-61', evidence: 'whom', always: true },
  'placing-key-worker-consulted': { by: 'unit', rule: 'MOV-61', evidence: 'whom', always: true },
  'invitees-to-chair': { by: 'unit', rule: 'MOV-61', evidence: 'whom', always: true },
  'agencies-told-to-get-records': { by: 'unit', rule: 'MOV-61', evidence: 'whom', always: true },
  'assessment-expected': { by: 'unit', rule: 'MOV-63', evidence: 'fact', fact: ({ arranged }) => arranged?.at, always: true },
  'receiving-conference-held': { by: 'chair', rule: 'MOV-61', evidence: 'fact', fact: ({ conference }) => conference?.at, limit: 'transfer-in-conference', always: true },
  'outcome-told': { by: 'chair', rule: 'MOV-64', evidence: 'fact', fact: ({ conference }) => conference?.at, always: true },
  'receiving-minutes': { by: 'unit', rule: 'MOV-26', evidence: 'fact', fact: ({ minutes }) => minutes?.at, always: true },
};
