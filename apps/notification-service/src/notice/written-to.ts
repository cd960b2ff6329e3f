import type { Notice } from './notice';

/** To whom the e-mail of a notice goes: whoever it names, the designated manager where it is an alarm; undefined where it waits in an inbox only. */
export function writtenTo({ kind, toWorkerId }: Pick<Notice, 'kind' | 'toWorkerId'>): { readonly workerId: string } | 'custodian' | undefined {
  if (toWorkerId !== null) return { workerId: toWorkerId };
  return kind === 'glass-broken' || kind === 'break-glass-review-overdue' ? 'custodian' : undefined;
}
