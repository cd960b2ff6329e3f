import type { AuditStore } from '../audit-store';
import { unlessThere } from './unless-there';
import type { SigningKey } from './signing-key';

/** A head is signed after so many entries, or after so long, in milliseconds, whichever comes first. */
const entriesAHead = 1_000;
const msAHead = 60_000;

/** Signs how the chain stands. */
export class Heads {
  constructor(
    private readonly store: AuditStore,
    private readonly key: SigningKey,
    private readonly chain: string,
  ) {}

  /** Signs the chain's end where the last head is far enough behind it, or, `whatever` is, where it is not its end; whether it did. */
  async sign(now: Date, whatever = false): Promise<boolean> {
    const end = await this.store.end();
    if (!end) return false;
    const last = await this.store.heads.findOne({}, { sort: { _id: -1 }, projection: { seq: 1, at: 1 } });
    const behind = end.seq - (last?.seq ?? 0);
    const due = whatever || behind >= entriesAHead || !last || now.getTime() - last.at.getTime() >= msAHead;
    if (behind <= 0 || !due) return false;
    const head = this.key.signed({ chain: this.chain, seq: end.seq, hash: end.hash, at: now });
    await unlessThere(this.store.heads.insertOne({ _id: head.seq, ...head, copied: false }));
    return true;
  }
}
