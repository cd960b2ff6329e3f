import type { Audience, NoticeKind } from '@custodian/contracts';
import type { z } from 'zod';
import type { Addressed, Holder, Recipient } from '../recipient/recipient';
import { actionFor } from './action-for';

/** What there is to tell, and whom: ids and codes only. */
export interface Told {
  readonly kind: z.output<typeof NoticeKind>;
  readonly because?: string;
  /** The enquiry's own, where an enquiry is behind it. */
  readonly reference?: string;
  readonly enquiryId?: string;
  readonly childId?: string;
  /** What waits for a second person. */
  readonly proposalId?: string;
  readonly flagId?: string;
  /** What went to another custodian, or came from one. */
  readonly dispatchId?: string;
  /** The letters that are owed. */
  readonly matterId?: string;
  /** Each of them has a notice of their own. Empty where nobody could be named: the designated manager has it then. */
  readonly to: readonly Audience[];
}

export type Channel = 'inbox' | 'email' | 'sms' | 'webhook' | 'telephone-task';

/** One try to reach somebody, and what came of it. */
export interface Attempt {
  readonly channel: Channel;
  readonly at: Date;
  /** `accepted`: the provider has it, its receipt is awaited. `unknown`: it may have gone or not. `joined`: said in another message to the same person. `waits`: so many messages a minute. */
  readonly outcome: 'delivered' | 'failed' | 'no-address' | 'accepted' | 'unknown' | 'not-sent' | 'joined' | 'stopped' | 'given-up' | 'asked-for' | 'reached' | 'not-reached';
  /** A code of the failure. */
  readonly detail?: string;
  readonly step?: number;
  /** Which message to this person by this channel: 1, and one more each time it is sent anew. */
  readonly message?: number;
  /** Whom it was to reach, where that is not the recipient. */
  readonly recipientId?: string;
}

/** By when an acknowledgement is due, and the wait of the policy that this comes of. */
export interface AcknowledgeBy {
  readonly at: Date;
  readonly from: Date;
  readonly number: number;
  readonly unit: 'minutes' | 'hours' | 'working-hours' | 'working-days';
  readonly source: string;
  readonly policy: { readonly id: string; readonly version: number };
}

/** Where a notice stands on its ladder. */
export interface Climb {
  readonly ladder: string;
  readonly urgent: boolean;
  readonly digest: boolean;
  /** From 0. */
  readonly step: number;
  readonly because: StepTaken['because'];
  /** Absent once the ladder has ended: then no clock runs. */
  readonly acknowledgeBy?: AcknowledgeBy;
  /** The people's queue it has ended in. */
  readonly queue?: 'designated-manager-queue' | 'duty-desk-queue';
}

/** A step that began: whom it turned to, who that was, and why it came to it. */
export interface StepTaken {
  readonly number: number;
  readonly to: string;
  readonly at: Date;
  readonly because: 'told' | 'not-acknowledged' | 'not-reached' | 'nobody-there' | 'ladder-ended';
  readonly recipientIds: readonly string[];
}

/** Somebody is to be rung by whoever sits at the desk. */
export interface TelephoneTask {
  readonly taskId: string;
  readonly step: number;
  readonly recipientId: string;
  readonly workerId?: string;
  readonly at: Date;
  readonly outcome?: 'reached' | 'not-reached';
  readonly endedAt?: Date;
  readonly endedBy?: string;
}

export type NoticeStatus = 'waiting' | 'acknowledged' | 'withdrawn' | 'superseded' | 'answered';

/** A notice to one recipient as it is kept. Attempts and steps are added without a new version: a version is what an acknowledgement was decided on. */
export interface Notice extends Omit<Told, 'to'> {
  readonly noticeId: string;
  readonly to: Recipient;
  /** In whose inboxes it is: any of them acknowledges for all. */
  readonly holders: readonly Holder[];
  readonly reference: string;
  readonly action: string;
  readonly createdAt: Date;
  readonly climb: Climb;
  readonly status: NoticeStatus;
  readonly acknowledgedAt?: Date;
  readonly acknowledgedBy?: string;
  /** Who said so on the telephone, where somebody else noted it. */
  readonly acknowledgedFor?: 'recipient' | 'cover' | 'team-manager';
  readonly endedAt?: Date;
  readonly endedBy?: string;
  readonly endedBecause?: string;
  readonly attempts: readonly Attempt[];
  readonly steps: readonly StepTaken[];
  readonly telephoneTasks: readonly TelephoneTask[];
  readonly version: number;
}

/** The notice of what there is to tell, in its receiver's inbox from the start. A reference is made from the id where the matter has none. */
export function newNotice({ to: _, ...told }: Told, { recipient, holders }: Addressed, climb: Climb, { noticeId, now }: { readonly noticeId: string; readonly now: Date }): Notice {
  return {
    ...told,
    noticeId,
    to: recipient,
    holders,
    reference: told.reference ?? `N-${noticeId.slice(0, 8).toUpperCase()}`,
    action: actionFor(told.kind),
    createdAt: now,
    climb,
    status: 'waiting',
    attempts: holders.length === 0 ? [] : [{ channel: 'inbox', at: now, outcome: 'delivered' }],
    steps: [],
    telephoneTasks: [],
    version: 1,
  };
}
