import { Log, Rounds } from '@custodian/platform';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { DataKeyRow, Purpose } from '../keys/data-key-row';
import { DataKeys } from '../keys/data-keys.repository';
import { KeyRing } from '../keys/key-ring';
import type { KeyProvider } from '../provider/key-provider';
import { countOld, sealAnew, type SealedRows, type Wanted } from './sealed-rows.repository';

/** How long after a key is written with something may still be written under the one before: a transaction's longest life, and more. */
export interface Pace {
  readonly settleMs: number;
  readonly freshMs: number;
}

const purposes: readonly Purpose[] = ['text', 'index'];

/**
 * Changes keys while the services serve. Everything it needs to know stands in the database, so it goes on wherever it was stopped, and may be begun twice:
 * a new key is seen by every replica before it is written with; then what is under the old one is sealed anew; then, when nothing is, the old one is retired.
 */
@Injectable()
export class Rotation implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly kept: SealedRows[] = [];
  private readonly steps: Rounds;

  constructor(
    private readonly keys: { readonly ring: KeyRing; readonly store: DataKeys; readonly provider: KeyProvider },
    private readonly pace: Pace,
    private readonly log: Log,
  ) {
    this.steps = new Rounds({
      round: () => this.step(),
      everyMs: pace.freshMs,
      failed: (thrown) => { log.error('rotation.failed', {}, thrown); },
    });
  }

  /** Whoever keeps sealed rows says so at start. */
  keeps(rows: SealedRows): void {
    this.kept.push(rows);
  }

  onApplicationBootstrap(): void {
    this.steps.start(this.pace.freshMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.steps.stop();
  }

  /** Wraps every data key anew under the current key-encryption key, and makes a new data key of each kind unless one is on its way. */
  async begin(): Promise<void> {
    const { ring, store, provider } = this.keys;
    await ring.atHand();
    for (const row of await store.all()) await store.rewrap(row, await provider.rewrap(row.wrapped, row._id));
    for (const purpose of purposes) {
      const rows = await this.inUse(purpose);
      if (rows.length < 2) await ring.make(purpose, (rows[0]?.version ?? 0) + 1, new Date(Date.now() + 2 * this.pace.freshMs));
    }
  }

  /** The data keys there are, and how many rows are left to be sealed anew. */
  async standing(): Promise<{ readonly keys: readonly DataKeyRow[]; readonly rowsLeft: number }> {
    const wanted = await this.wanted();
    let rowsLeft = 0;
    for (const rows of this.kept) rowsLeft += await countOld(rows, wanted);
    return { keys: await this.keys.store.all(), rowsLeft };
  }

  /** One step on; without a rotation under way it does nothing. */
  private async step(): Promise<void> {
    const settled = await this.settled();
    const wanted = await this.wanted();
    if (wanted.oldKeys.length === 0 && wanted.newIndex === undefined) return;
    const found = [];
    for (const rows of this.kept) found.push(await sealAnew(rows, wanted, () => this.steps.stopping.aborted));
    const left = found.reduce((sum, count) => sum + count, 0);
    if (left > 0) this.log.info('rotation.sealed-anew', { count: left });
    else if (settled && !this.steps.stopping.aborted) await this.retire();
  }

  /** Whether nothing can come to be under an old key any more. */
  private async settled(): Promise<boolean> {
    const newest = await Promise.all(purposes.map(async (purpose) => (await this.inUse(purpose))[0]));
    return newest.every((row) => row !== undefined && Date.now() >= row.writesFrom.getTime() + this.pace.settleMs);
  }

  /** Retires what nothing uses any more. It stays, wrapped, for what was copied away. */
  private async retire(): Promise<void> {
    for (const purpose of purposes) {
      const [, ...older] = await this.inUse(purpose);
      await this.keys.store.retire(older.map(({ _id }) => _id), new Date());
      for (const { version } of older) this.log.info('rotation.retired', { key: purpose, version });
    }
    await this.keys.ring.readAgain();
  }

  /** Before a new key is written with, nothing is to be sealed anew with it. */
  private async wanted(): Promise<Wanted> {
    const [texts, [newestIndex, ...olderIndex]] = [await this.inUse('text'), await this.inUse('index')];
    const [newest, ...older] = texts;
    const serves = newest !== undefined && newest.writesFrom.getTime() <= Date.now();
    return { oldKeys: serves ? older.map(({ _id }) => _id) : [], ...(olderIndex.length > 0 && { newIndex: newestIndex?.version }) };
  }

  private async inUse(purpose: Purpose): Promise<DataKeyRow[]> {
    return (await this.keys.store.all()).filter((row) => row.purpose === purpose && row.retiredAt === null).toReversed();
  }
}
