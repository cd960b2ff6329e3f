import type { InputOf, recordConference } from '@custodian/contracts';
import type { Decided } from '../child/announcement';
import type { ChildEntry } from '../child/child-entry';

/** A conference that was held, with the id it is kept under. */
export type Conference = InputOf<typeof recordConference> & { readonly conferenceId: string };
export type ConferenceDecision = Conference['decisions'][number];
export type PlanDecision = Extract<ConferenceDecision, { decision: 'plan' }>;
export type ContinueDecision = Extract<ConferenceDecision, { decision: 'continue' }>;

/** What a conference comes to for one child; `planId` is the plan it concerned. */
export interface ChildDecided extends Decided<ChildEntry> {
  readonly planId?: string;
}
