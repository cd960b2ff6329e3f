import type { Holder } from '../recipient/recipient';

/** What somebody who watches their inbox is told of a notice: which one, and that it is new or has changed. */
export interface Change {
  readonly noticeId: string;
  readonly reference: string;
  readonly version: number;
  readonly status: string;
  readonly changedAt: Date;
  readonly holders: readonly Holder[];
}

/** One event of the stream. Its id is when the notice changed: whoever comes back says the last they had. */
export function eventOf({ noticeId, reference, version, status, changedAt }: Change): string {
  return `id: ${changedAt.getTime()}\nevent: notice\ndata: ${JSON.stringify({ noticeId, reference, version, status })}\n\n`;
}

/** Since when somebody who comes back is to be told anew: commits come out of the order of their times, so a little earlier than the last they had. */
export function sinceOf(lastEventId: string | undefined): Date | undefined {
  return lastEventId !== undefined && /^\d{1,15}$/u.test(lastEventId) ? new Date(Number(lastEventId) - overlapMs) : undefined;
}

const overlapMs = 10_000;
