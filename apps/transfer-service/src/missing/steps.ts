import type { MissingStepName } from '@custodian/contracts';
import type { TimeLimitName } from '@custodian/policy';
import type { z } from 'zod';

export type StepName = z.output<typeof MissingStepName>;

/** What has to be done when a child with a plan is missing: by whom, by when, and what shows that it was. */
export interface MissingStep {
  readonly by: 'key-worker' | 'unit';
  /** The time limit's name in the policy; it runs from when the child was first thought to be missing. */
  readonly limit: TimeLimitName;
  readonly rule: 'MOV-81' | 'MOV-82';
  /** `whom`: who was told or asked. `decision`: what was decided, and why. `circulation`: taken by circulating, in no other way. */
  readonly evidence: 'whom' | 'decision' | 'circulation';
  /** False where it may turn out not to be needed, for a reason that is recorded. */
  readonly always: boolean;
}

const considered = { by: 'key-worker', limit: 'missing-help-considered', rule: 'MOV-81', evidence: 'decision', always: false } as const;

/** Every step of Section 9, 6.3 (the key worker's) and 6.4 (the Unit's). */
export const missingSteps: Readonly<Record<StepName, MissingStep>> = {
  'team-manager-told': { by: 'key-worker', limit: 'missing-team-manager-told', rule: 'MOV-81', evidence: 'whom', always: true },
  'unit-told': { by: 'key-worker', limit: 'missing-unit-told', rule: 'MOV-81', evidence: 'whom', always: true },
  'core-group-told': { by: 'key-worker', limit: 'missing-core-group-told', rule: 'MOV-81', evidence: 'whom', always: true },
  'family-and-friends-asked': { by: 'key-worker', limit: 'missing-family-asked', rule: 'MOV-81', evidence: 'whom', always: false },
  'police-told': { by: 'key-worker', limit: 'missing-police-told', rule: 'MOV-81', evidence: 'whom', always: false },
  'work-and-pensions-considered': considered,
  'urgent-conference-considered': considered,
  'legal-advice-considered': considered,
  'leaving-the-uk-considered': considered,
  'agencies-told': { by: 'unit', limit: 'missing-agencies-told', rule: 'MOV-82', evidence: 'whom', always: true },
  'custodians-told': { by: 'unit', limit: 'missing-circulated', rule: 'MOV-82', evidence: 'circulation', always: true },
  'director-advised': { by: 'unit', limit: 'missing-director-advised', rule: 'MOV-82', evidence: 'whom', always: true },
};

/** Their names, in the order of the source. */
export const missingStepNames = Object.keys(missingSteps) as StepName[];
