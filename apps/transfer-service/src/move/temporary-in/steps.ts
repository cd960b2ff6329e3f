import type { Nation } from '@custodian/policy';
import type { MoveSteps } from '../process/step';

const everywhere: MoveSteps = {
  'on-record': { by: 'unit', rule: 'MOV-41', evidence: 'fact', fact: ({ onRecordAt }) => onRecordAt, limit: 'temporary-in-recorded', always: true },
  'agencies-informed': { by: 'unit', rule: 'MOV-43', evidence: 'whom', always: true },
  'team-manager-aware': { by: 'team-manager', rule: 'MOV-43', evidence: 'oneself', limit: 'temporary-in-team-manager-told', always: true },
  'stay-decided': { by: 'unit', rule: 'MOV-44', evidence: 'decision', limit: 'temporary-in-stay', from: ({ movedOn }) => movedOn, always: true },
};

/** In Wales a temporary move is registered at once too, and the first conference in the new area looks at it. */
const inWales: MoveSteps = { 'reviewed-at-first-conference': { by: 'chair', rule: 'MOV-65', evidence: 'decision', always: true } };

/** A child with a plan elsewhere stays here for a time (Section 9, 5.9 – 5.10; in Wales 003). */
export function temporaryIn(nation: Nation): MoveSteps {
  return nation === 'wales' ? { ...everywhere, ...inWales } : everywhere;
}
