import type { Notice } from './notice';

/** What an acknowledgement makes of a notice; undefined where it waits for none. */
export function acknowledged(notice: Notice, by: string, now: Date): Notice | undefined {
  if (notice.status !== 'waiting') return undefined;
  return { ...notice, status: 'acknowledged', acknowledgedAt: now, acknowledgedBy: by, version: notice.version + 1 };
}

/** What ends a notice without anybody acknowledging it; undefined where it has ended. */
export function ended(notice: Notice, as: 'withdrawn' | 'superseded' | 'answered', { by, because, now }: { readonly by: string; readonly because: string; readonly now: Date }): Notice | undefined {
  if (notice.status !== 'waiting') return undefined;
  return { ...notice, status: as, endedAt: now, endedBy: by, endedBecause: because, version: notice.version + 1 };
}
