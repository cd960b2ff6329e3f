import type { Notice as Contract } from '@custodian/contracts';
import type { z } from 'zod';
import type { Notice } from './notice';

/** The page on which staff read a notice. */
export function linkTo(noticeId: string, staffWebUrl: string): string {
  return `${staffWebUrl.replace(/\/$/u, '')}/notices/${noticeId}`;
}

/** A notice as the contract says it. */
export function inContract({ toWorkerId, createdAt, acknowledgedAt, attempts, ...notice }: Notice, staffWebUrl: string): z.output<typeof Contract> {
  return {
    ...notice,
    ...(toWorkerId !== null && { toWorkerId }),
    link: linkTo(notice.noticeId, staffWebUrl),
    createdAt: createdAt.toISOString(),
    ...(acknowledgedAt && { acknowledgedAt: acknowledgedAt.toISOString() }),
    attempts: attempts.map((attempt) => ({ ...attempt, at: attempt.at.toISOString() })),
  };
}
