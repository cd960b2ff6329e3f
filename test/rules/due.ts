import { getChild, listDue, listMyNotices, type OutputOf } from '@custodian/contracts';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import type { Client } from '../../apps/command-line/src/api/client';
import { DateTime } from 'luxon';
import type { Authority } from './authority';

export type Due = OutputOf<typeof listDue>['due'][number];

/** A day so long from today, as an authority sees it. */
export function dayFromToday(span: { readonly months?: number; readonly days?: number }): string {
  return DateTime.now().setZone('Europe/London').plus(span).toISODate() ?? '';
}

/** What is due for a child and not done, by kind, once it is what is expected. */
export function dueFor(authority: Authority, childId: string, holds: (due: readonly Due[]) => boolean): Promise<readonly Due[]> {
  return eventually(async () => {
    const due: Due[] = [];
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const page = await authority.custodian.call(listDue, { limit: 500, ...(after && { after }) });
      due.push(...page.due.filter((each) => each.childId === childId));
      after = page.next;
    }
    return holds(due) ? due : undefined;
  });
}

/** Their kinds, each with whether it is overdue. */
export function kindsOf(due: readonly Due[]): string[] {
  return due.map(({ kind, overdue }) => (overdue ? `${kind} overdue` : kind)).sort();
}

/** The notice about a child of this kind and reason in somebody's inbox, once it is there. */
export function noticeTo(client: Client, childId: string, kind: string, because?: string) {
  return eventually(async () => (await client.call(listMyNotices, { limit: 500 })).notices.find((notice) => notice.childId === childId && notice.kind === kind && (because === undefined || notice.because === because)), 30_000);
}

export async function versionOf(authority: Authority, childId: string): Promise<number> {
  return (await authority.custodian.call(getChild, { childId })).version;
}
