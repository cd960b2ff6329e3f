import type { AuditStore } from '../audit-store';
import type { KeptEntry } from '../entry';
import { textHashOf } from '../texts/text-hash';
import type { TextRow } from '../texts/text-row';
import { wrong } from './fault';

/** Opens what was typed for an entry. Throws where it is not of that entry, or was damaged. */
export type OpenText = (row: TextRow) => Promise<string>;

/** What became of the texts of a chain. */
export interface TextCount {
  readonly whole: number;
  readonly erased: number;
  /** There, and not opened, for nobody gave the keys. */
  readonly unopened: number;
}

/** Holds what was typed against its hashes in the chain, one by one. */
export class TextCheck {
  private readonly counts = { whole: 0, erased: 0, unopened: 0 };

  constructor(
    private readonly store: AuditStore,
    private readonly open: OpenText | undefined,
  ) {}

  get count(): TextCount {
    return this.counts;
  }

  async of(seq: number, { entryId, textHash }: KeptEntry): Promise<void> {
    if (textHash === undefined) return;
    const row = await this.store.texts.findOne({ _id: entryId });
    if (!row) {
      if (!(await this.wasErased(entryId))) wrong('text-missing', seq);
      this.counts.erased += 1;
    } else if (!this.open) {
      this.counts.unopened += 1;
    } else {
      const hash = await this.open(row).then((text) => textHashOf(text, row.salt)).catch(() => undefined);
      if (hash !== textHash) wrong('text-altered', seq);
      this.counts.whole += 1;
    }
  }

  /** The erasure is on the trail itself, in the chain or on its way there. */
  private async wasErased(entryId: string): Promise<boolean> {
    const erasure = { resourceId: entryId, outcome: 'done', action: /\.erase-audit-text$/u } as const;
    return (await this.store.chained.findOne(erasure)) !== null || (await this.store.pending.findOne(erasure)) !== null;
  }
}
