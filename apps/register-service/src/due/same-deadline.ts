import type { Deadline, DeadlineGiven } from '@custodian/deadlines';

/** Whether a deadline stands as it is wanted: due at that instant, about that child, for that person. One that has passed stands too; one that was ended does not. */
export function standsAs(standing: Deadline | undefined, wanted: DeadlineGiven): boolean {
  if (!standing || (standing.status !== 'armed' && standing.status !== 'fired')) return false;
  const same = standing.about.childId === wanted.about.childId && standing.whose.workerId === wanted.whose.workerId && standing.kind === wanted.kind;
  return same && standing.dueAt.getTime() === wanted.dueAt.getTime();
}
