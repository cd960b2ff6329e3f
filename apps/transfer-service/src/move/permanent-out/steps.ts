import type { MoveSteps } from '../process/step';

/** A child of ours goes elsewhere for good (Section 9, 5.5 – 5.8). */
export const permanentOut: MoveSteps = {
  'safeguarding-considered': { by: 'key-worker', rule: 'MOV-21', evidence: 'decision', limit: 'permanent-out-telephoned', always: true },
  telephoned: { by: 'key-worker', rule: 'MOV-21', evidence: 'whom', limit: 'permanent-out-telephoned', always: true },
  'chair-informed': { by: 'key-worker', rule: 'MOV-21', evidence: 'whom', limit: 'permanent-out-chair-told', always: true },
  'interim-responsibility-considered': { by: 'key-worker', rule: 'MOV-21', evidence: 'decision', always: false },
  'custodian-told': { by: 'unit', rule: 'MOV-22', evidence: 'fact', fact: ({ opened }) => opened.at, always: true },
  'inclusion-confirmed': { by: 'unit', rule: 'MOV-22', evidence: 'fact', fact: ({ answered }) => answered?.at, always: true },
  'earlier-minutes-forwarded': { by: 'unit', rule: 'MOV-22', evidence: 'fact', fact: ({ earlierMinutesAt }) => earlierMinutesAt, limit: 'written-information-on-move', from: ({ opened }) => opened.at, always: true },
  'conference-asked': { by: 'unit', rule: 'MOV-23', evidence: 'fact', fact: ({ conferenceAskedAt }) => conferenceAskedAt, always: true },
  'agencies-told-counterparts': { by: 'unit', rule: 'MOV-24', evidence: 'agencies', always: true },
  attendance: { by: 'key-worker', rule: 'MOV-25', evidence: 'decision', from: ({ arranged }) => arranged?.on, always: true },
  'receiving-conference-held': { by: 'unit', rule: 'MOV-26', evidence: 'fact', fact: ({ conference }) => conference?.at, limit: 'transfer-in-conference', from: ({ opened }) => opened.at, always: true },
  'receiving-minutes': { by: 'unit', rule: 'MOV-26', evidence: 'fact', fact: ({ minutes }) => minutes?.at, always: true },
  removed: { by: 'unit', rule: 'MOV-26', evidence: 'fact', fact: ({ completed }) => completed?.at, always: true },
  'members-told': { by: 'unit', rule: 'MOV-27', evidence: 'whom', from: ({ completed }) => completed?.at, always: true },
};
