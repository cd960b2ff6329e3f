import type { Actor } from '@custodian/access';
import { listMyNotices } from '@custodian/contracts';
import { Queries } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { inboxesOf } from '../recipient/inboxes-of';
import { type Change, sinceOf } from './change';
import { Changes, type Watcher } from './changes.repository';

/** Watching one's own inbox: allowed and written down as reading it is. */
@Injectable()
export class WatchInbox {
  constructor(
    private readonly queries: Queries,
    private readonly changes: Changes,
  ) {}

  /** Tells what changed since the last event somebody had, and then what changes, until it says that something may have been missed; gives what ends it. Throws 403 where they have no inbox. */
  async of(actor: Actor, { correlationId, lastEventId }: { readonly correlationId: string; readonly lastEventId?: string }, { tell, missed }: Watcher): Promise<() => void> {
    await this.queries.run(listMyNotices, { input: { limit: 1 }, actor, correlationId }, { work: () => Promise.resolve({ output: { notices: [] }, concerns: {} }) });
    const holders = inboxesOf(actor);
    const early: Change[] = [];
    let ready = false;
    const end = this.changes.watch(holders, { tell: (change) => { if (ready) tell(change); else early.push(change); }, missed });
    const from = sinceOf(lastEventId);
    for (const change of [...(from ? await this.changes.since(holders, from) : []), ...early]) tell(change);
    ready = true;
    return end;
  }
}
