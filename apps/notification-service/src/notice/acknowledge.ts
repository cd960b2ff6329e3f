import type { Notice } from './notice';

/** What an acknowledgement makes of a notice; undefined where it has one already. */
export function acknowledged(notice: Notice, by: string, now: Date): Notice | undefined {
  if (notice.status === 'acknowledged') return undefined;
  return { ...notice, status: 'acknowledged', acknowledgedAt: now, acknowledgedBy: by, version: notice.version + 1 };
}
