import type { Deadline } from './deadline';

/** A deadline as it is stored. */
export interface DeadlineRow extends Omit<Deadline, 'deadlineId'> {
  readonly _id: string;
  /** When it is tried: when it is due, later after a try that failed. */
  readonly nextAt: Date;
  readonly failures: number;
}

export function deadlineIn({ _id, nextAt: _nextAt, failures: _failures, ...deadline }: DeadlineRow): Deadline {
  return { deadlineId: _id, ...deadline };
}
