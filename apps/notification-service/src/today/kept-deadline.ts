import type { deadlineChangedOf, PayloadOf } from '@custodian/contracts';

type Change = PayloadOf<(typeof deadlineChangedOf)['register-service']>;

/** Another service's deadline as it was last heard of. What has ended is kept, so that what is heard late changes nothing. */
export interface KeptDeadline extends Omit<Change, 'startedAt' | 'dueAt'> {
  readonly startedAt: Date;
  readonly dueAt: Date;
  /** Armed, or passed with nothing done. */
  readonly open: boolean;
}

const order = { armed: 0, fired: 1, met: 2, withdrawn: 2, superseded: 2 } as const;

/** The deadline after a change that was heard of; undefined where as much or more is known already: the same again, or heard out of its order. */
export function afterChange(kept: Pick<KeptDeadline, 'gen' | 'status'> | undefined, { startedAt, dueAt, ...change }: Change): KeptDeadline | undefined {
  const isNews = !kept || change.gen > kept.gen || (change.gen === kept.gen && order[change.status] > order[kept.status]);
  if (!isNews) return undefined;
  return { ...change, startedAt: new Date(startedAt), dueAt: new Date(dueAt), open: order[change.status] < 2 };
}
