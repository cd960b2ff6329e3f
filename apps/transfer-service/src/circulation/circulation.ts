import type { missingCirculated, SaidIn } from '@custodian/contracts';
import { RuleRefusal } from '../rule/rule-refusal';

/** Who is missing, as their home authority circulated them. */
export type CirculatedDetails = Omit<SaidIn<typeof missingCirculated>, 'missingId' | 'revision'>;

/** How sure it is that somebody is the missing child. */
export type Likeness = 'certain' | 'probable' | 'possible';

/** Somebody here who may be the missing child: asked about in an enquiry, on this Record, or seen by a person. */
export interface Recognised {
  readonly sightingId: string;
  readonly kind: 'enquiry' | 'on-record' | 'person';
  readonly enquiryId?: string;
  readonly childId?: string;
  readonly band?: Likeness;
  readonly at: Date;
  /** Whether home was told of it. */
  readonly reported: boolean;
}

/** A child missing from elsewhere, as this authority keeps it. Without details it is only the fact that there was one. */
export interface Circulation {
  readonly circulationId: string;
  /** The custodian at home. */
  readonly from: string;
  readonly missingId: string;
  /** 0 where it was stood down before it came. */
  readonly revision: number;
  readonly receivedAt: Date;
  readonly details?: CirculatedDetails;
  readonly stoodDownAt?: Date;
  /** When the details go; absent while the child is sought. */
  readonly eraseAt?: Date;
  readonly erasedAt?: Date;
  readonly recognised: readonly Recognised[];
  readonly version: number;
}

/** What arrives: whose, and when. `circulationId` is the id it gets here if it is new. */
export interface Arriving {
  readonly circulationId: string;
  readonly from: string;
  readonly missingId: string;
  readonly now: Date;
}

/** A circulation that arrives. Undefined where it changes nothing: it was stood down meanwhile, or what came is older than what is here. */
export function circulationArrived(before: Circulation | undefined, revision: number, details: CirculatedDetails, arriving: Arriving): Circulation | undefined {
  if (!before) return { ...begun(arriving), revision, details };
  if (!isLive(before) || before.revision >= revision) return undefined;
  return { ...before, revision, details, version: before.version + 1 };
}

/** The stand-down. The details go after `keepFor` days of the policy, with none at once. One that comes before the circulation is kept, so that that one brings nothing in. Undefined where it was stood down already. */
export function stoodDown(before: Circulation | undefined, keepFor: number, arriving: Arriving): Circulation | undefined {
  const { now } = arriving;
  if (before && !isLive(before)) return undefined;
  const ended = { ...(before ? { ...before, version: before.version + 1 } : begun(arriving)), stoodDownAt: now, eraseAt: new Date(now.getTime() + keepFor * day) };
  return !before || keepFor === 0 ? erased(ended, now) : ended;
}

/** Only the fact that there was one, by ids. */
export function erased({ details: _gone, ...circulation }: Circulation, now: Date): Circulation {
  return { ...circulation, erasedAt: now };
}

/** Whether the child is still sought. */
export function isLive({ stoodDownAt }: Pick<Circulation, 'stoodDownAt'>): boolean {
  return stoodDownAt === undefined;
}

/** Somebody here may be the child. What is recognised again in the same enquiry, or under the same entry, changes nothing, nor does anything once it is stood down: then undefined. */
export function recognised(circulation: Circulation, found: Omit<Recognised, 'reported'>): { readonly circulation: Circulation; readonly recognised: Recognised } | undefined {
  const known = circulation.recognised.some(({ kind, enquiryId, childId }) => kind === found.kind && enquiryId === found.enquiryId && childId === found.childId);
  if (!isLive(circulation) || known) return undefined;
  return added(circulation, { ...found, reported: found.band !== 'possible' });
}

/** What somebody here reports. Refuses `circulation-stood-down`. */
export function reportedByPerson(circulation: Circulation, sightingId: string, at: Date): { readonly circulation: Circulation; readonly recognised: Recognised } {
  if (!isLive(circulation)) throw new RuleRefusal('circulation-stood-down', 'This child is not sought any more. If you have seen them, ring the desk of their home authority.');
  return added(circulation, { sightingId, kind: 'person', at, reported: true });
}

function added(circulation: Circulation, sighting: Recognised) {
  return { circulation: { ...circulation, recognised: [...circulation.recognised, sighting], version: circulation.version + 1 }, recognised: sighting };
}

function begun({ circulationId, from, missingId, now }: Arriving): Circulation {
  return { circulationId, from, missingId, revision: 0, receivedAt: now, recognised: [], version: 1 };
}

const day = 24 * 60 * 60 * 1000;
