import type { Notice as Contract } from '@custodian/contracts';
import type { z } from 'zod';
import type { AcknowledgeBy, Notice, TelephoneTask } from './notice';

/** The page on which staff read a notice. */
export function linkTo(noticeId: string, staffWebUrl: string): string {
  return `${staffWebUrl.replace(/\/$/u, '')}/notices/${noticeId}`;
}

/** A notice as the contract says it. */
export function inContract(notice: Notice, staffWebUrl: string): z.output<typeof Contract> {
  const { to, holders: _, climb, createdAt, acknowledgedAt, endedAt, attempts, steps, telephoneTasks, ...rest } = notice;
  return {
    ...rest,
    ...(to.via && { recipientId: to.recipientId }),
    ...(to.as !== undefined && { as: to.as }),
    ...(to.workerId !== undefined && { toWorkerId: to.workerId }),
    ...(to.via && 'role' in to.via && { toRole: to.via.role }),
    link: linkTo(notice.noticeId, staffWebUrl),
    urgent: climb.urgent,
    ladder: climb.ladder,
    step: climb.step,
    ...(climb.queue && { queue: climb.queue }),
    ...(climb.acknowledgeBy && { acknowledgeBy: limitInContract(climb.acknowledgeBy) }),
    createdAt: createdAt.toISOString(),
    ...(acknowledgedAt && { acknowledgedAt: acknowledgedAt.toISOString() }),
    ...(endedAt && { endedAt: endedAt.toISOString() }),
    attempts: attempts.map((attempt) => ({ ...attempt, at: attempt.at.toISOString() })),
    steps: steps.map((step) => ({ ...step, recipientIds: [...step.recipientIds], at: step.at.toISOString() })),
    telephoneTasks: telephoneTasks.map(taskInContract),
  };
}

function limitInContract({ at, from, ...limit }: AcknowledgeBy) {
  return { ...limit, at: at.toISOString(), from: from.toISOString() };
}

function taskInContract({ at, endedAt, ...task }: TelephoneTask) {
  return { ...task, at: at.toISOString(), ...(endedAt && { endedAt: endedAt.toISOString() }) };
}
