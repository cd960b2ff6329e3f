import type { checkCompletedLate, childChecked, childEnquiredAbout, enquiryChecked, glassBroken, PayloadOf } from '@custodian/contracts';
import type { Answered, BrokeGlass, CalledBack, Checked, CheckedSubject, Concern, Confirmed, Recorded, Step } from './step';

/** A check the register could not answer yet: not a negative. */
export interface WaitingCheck {
  readonly since: Date;
  readonly attempts: number;
  readonly nextAt: Date;
}

/** An enquiry is the steps recorded of it, in order. */
export interface Enquiry {
  readonly enquiryId: string;
  readonly reference: string;
  readonly steps: readonly [Recorded, ...Step[]];
  readonly waiting?: WaitingCheck;
  readonly version: number;
}

/** What a step has others be told. */
export type Announcement =
  | { readonly event: 'child-enquired-about'; readonly payload: PayloadOf<typeof childEnquiredAbout> }
  | { readonly event: 'child-checked'; readonly payload: PayloadOf<typeof childChecked> }
  | { readonly event: 'checked'; readonly payload: PayloadOf<typeof enquiryChecked> }
  | { readonly event: 'check-completed-late'; readonly payload: PayloadOf<typeof checkCompletedLate> }
  | { readonly event: 'glass-broken'; readonly payload: PayloadOf<typeof glassBroken> };

/** What came of a step: the enquiry with it, and what is to be announced. */
export interface Stepped {
  readonly enquiry: Enquiry;
  readonly announce: readonly Announcement[];
}

/** A step that nobody else is told of. */
export function unannounced(enquiry: Enquiry): Stepped {
  return { enquiry, announce: [] };
}

/** The enquiry one step further. */
export function withStep(enquiry: Enquiry, step: Step): Enquiry {
  return { ...enquiry, steps: [...enquiry.steps, step], version: enquiry.version + 1 };
}

export function recordedStep(enquiry: Enquiry): Recorded {
  return enquiry.steps[0];
}

export function callBacksOf(enquiry: Enquiry): CalledBack[] {
  return enquiry.steps.filter((step) => step.kind === 'called-back');
}

/** The latest ring back that reached the enquirer, if any did. */
export function reachedOf(enquiry: Enquiry): CalledBack | undefined {
  return callBacksOf(enquiry).findLast(({ outcome }) => outcome === 'reached');
}

export function brokenGlassOf(enquiry: Enquiry): BrokeGlass[] {
  return enquiry.steps.filter((step) => step.kind === 'broke-glass');
}

/** The broken glass that the enquiry goes on by: undefined where none was, or the enquirer was rung back after it. */
export function withoutRingBack(enquiry: Enquiry): BrokeGlass | undefined {
  const reached = reachedOf(enquiry);
  const last = enquiry.steps.findLast((step) => step === reached || step.kind === 'broke-glass');
  return last?.kind === 'broke-glass' ? last : undefined;
}

/** The latest check, if there is one. */
export function checkOf(enquiry: Pick<Enquiry, 'steps'>): Checked | undefined {
  return enquiry.steps.findLast((step) => step.kind === 'checked');
}

/** What the latest check offers for each child asked about; nothing before there was one. */
export function offersOf(enquiry: Enquiry): readonly CheckedSubject[] {
  return checkOf(enquiry)?.subjects ?? [];
}

/** The confirmation of the latest check; one of an earlier check no longer counts. */
export function confirmationOf(enquiry: Pick<Enquiry, 'steps'>): Confirmed | undefined {
  const last = enquiry.steps.findLast((step) => step.kind === 'checked' || step.kind === 'confirmed');
  return last?.kind === 'confirmed' ? last : undefined;
}

/** What was told, if it was. */
export function answerOf(enquiry: Pick<Enquiry, 'steps'>): Answered | undefined {
  return enquiry.steps.findLast((step) => step.kind === 'answered');
}

/** Everybody a notice of this enquiry was announced about. */
export function concernedIn(enquiry: Enquiry): Concern[] {
  return enquiry.steps.flatMap((step) => (step.kind === 'confirmed' || step.kind === 'answered' ? step.concerned : []));
}
