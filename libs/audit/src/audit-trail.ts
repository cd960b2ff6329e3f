import type { ClientSession } from 'mongoose';
import type { AuditStore } from './audit-store';
import type { AuditEntry } from './entry';
import type { Texts } from './texts/texts';

/** The trail of one service, in its own database: entries are added, and nothing else (REC-14). */
export class AuditTrail {
  constructor(
    private readonly store: AuditStore,
    private readonly texts: Texts,
  ) {}

  /**
   * Appends one entry: in the business transaction when its session is given, else on its own, durable before it returns.
   * It can be read at once, and the sequencer puts it into the chain soon after; so whoever writes waits for nobody else who does.
   */
  async append({ freeText, ...entry }: AuditEntry, session?: ClientSession): Promise<void> {
    const textHash = freeText === undefined ? undefined : await this.texts.keep(entry.entryId, freeText, session);
    const row = { _id: entry.entryId, ...entry, ...(textHash !== undefined && { textHash }), since: new Date() };
    await this.store.pending.insertOne(row, session ? { session } : {});
  }
}
