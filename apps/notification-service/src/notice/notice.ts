import type { NoticeKind } from '@custodian/contracts';
import type { z } from 'zod';

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
  /** Null where nobody could be named: the designated manager has it then, unless it is to a role. */
  readonly toWorkerId: string | null;
  readonly toRole?: 'auditor';
}

/** One try to reach somebody, and what came of it. */
export interface Attempt {
  readonly channel: 'inbox' | 'email';
  readonly at: Date;
  readonly outcome: 'delivered' | 'failed' | 'no-address';
  /** A code of the failure. */
  readonly detail?: string;
}

/** A notice as it is kept. Attempts are added without a new version: a version is what an acknowledgement was decided on. */
export interface Notice extends Told {
  readonly noticeId: string;
  readonly reference: string;
  readonly action: string;
  readonly createdAt: Date;
  readonly status: 'waiting' | 'acknowledged';
  readonly acknowledgedAt?: Date;
  readonly acknowledgedBy?: string;
  readonly attempts: readonly Attempt[];
  readonly version: number;
}

/** The notice of what there is to tell, in its receiver's inbox from the start. A reference is made from the id where the matter has none. */
export function newNotice(told: Told, noticeId: string, now: Date): Notice {
  return {
    ...told,
    noticeId,
    reference: told.reference ?? `N-${noticeId.slice(0, 8).toUpperCase()}`,
    action: actionFor(told.kind),
    createdAt: now,
    status: 'waiting',
    attempts: [{ channel: 'inbox', at: now, outcome: 'delivered' }],
    version: 1,
  };
}

// These stand in e-mails too: nothing in them says who, or what the Record holds of them.
function actionFor(kind: Told['kind']): string {
  switch (kind) {
    case 'child-enquired-about':
      return 'Follow up the enquiry and acknowledge';
    case 'check-completed-late':
      return 'Ring the enquirer back: what they asked can be answered now';
    case 'plan-started':
    case 'plan-ended':
      return 'Read what has changed and acknowledge';
    case 'proposal-waits':
      return 'Somebody began a change that another decides on: look at it, and approve or decline';
    case 'children-merged':
      return 'Two entries you worked with are one now: read it and acknowledge';
    case 'lead-worker-assigned':
      return 'Take up the work you are named for and acknowledge';
    case 'glass-broken':
      return 'Somebody goes on without having rung back: look into it now, and review it by the end of the next working day';
    case 'break-glass-review-overdue':
      return 'Nobody has reviewed in time why an enquirer was not rung back: review it now';
    case 'fishing-flagged':
      return 'Read what was flagged and say what you found';
  }
}
