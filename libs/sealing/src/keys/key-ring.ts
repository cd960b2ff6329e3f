import { randomUUID } from 'node:crypto';
import type { KeyProvider } from '../provider/key-provider';
import type { DataKeyRow, Purpose } from './data-key-row';
import { DataKeys } from './data-keys.repository';

/** A data key in hand. */
export interface DataKey {
  readonly id: string;
  readonly version: number;
  readonly secret: Buffer;
}

/**
 * The data keys of this process, unwrapped once and kept in memory. What is known of them is never older than `freshMs`,
 * so that whoever rotates knows when every replica has seen a new key; beyond that, using a key touches neither database nor provider.
 */
export class KeyRing {
  private readonly secrets = new Map<string, Promise<Buffer>>();
  private rows: readonly DataKeyRow[] = [];
  private readAt = -Infinity;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly store: DataKeys,
    private readonly provider: KeyProvider,
    readonly freshMs: number,
  ) {}

  /** The key that text is sealed with now. Where there is none yet, it is made. */
  async toSeal(): Promise<DataKey> {
    await this.beFresh();
    const now = Date.now();
    const [newest] = await this.some('text', (row) => row.retiredAt === null && row.writesFrom.getTime() <= now);
    return this.inHand(newest);
  }

  /** The key a text was sealed with, retired or not; undefined where there never was such a key. */
  async toOpen(id: string): Promise<DataKey | undefined> {
    await this.beFresh();
    if (!this.rows.some((row) => row._id === id)) await this.readAgain();
    const row = this.rows.find(({ _id, purpose }) => _id === id && purpose === 'text');
    return row && this.inHand(row);
  }

  /** Every key blind indices are made and looked for with, newest first: all of them or none. */
  async toIndex(): Promise<[DataKey, ...DataKey[]]> {
    await this.beFresh();
    const [newest, ...others] = await this.some('index', (row) => row.retiredAt === null);
    return [await this.inHand(newest), ...(await Promise.all(others.map((row) => this.inHand(row))))];
  }

  /** Whether the keys to write with can be had; rejects where they cannot. */
  async atHand(): Promise<true> {
    await Promise.all([this.toSeal(), this.toIndex()]);
    return true;
  }

  /** Reads the keys again now, whatever their age. */
  async readAgain(): Promise<void> {
    this.reading ??= this.read().finally(() => { this.reading = undefined; });
    await this.reading;
  }

  private async read(): Promise<void> {
    const began = Date.now();
    this.rows = await this.store.all();
    this.readAt = began;
  }

  /** Reads again in good time beside the work; the work waits only where it would go on with what is too old. */
  private async beFresh(): Promise<void> {
    const age = Date.now() - this.readAt;
    if (age >= this.freshMs) return this.readAgain();
    if (age >= this.freshMs / 2) void this.readAgain().catch(() => undefined);
  }

  /** Those keys of a purpose that fit, newest first, the first of all made here where none does. */
  private async some(purpose: Purpose, fits: (row: DataKeyRow) => boolean): Promise<readonly [DataKeyRow, ...DataKeyRow[]]> {
    const [newest, ...others] = this.rows.filter((row) => row.purpose === purpose && fits(row)).toReversed();
    if (newest) return [newest, ...others];
    await this.make(purpose, 1, new Date(0));
    return this.some(purpose, fits);
  }

  /** Makes this version of a key, written with from an instant on. Where another replica makes it at once, one wins and both use it. */
  async make(purpose: Purpose, version: number, writesFrom: Date): Promise<void> {
    const id = randomUUID();
    const { wrapped } = await this.provider.generate(id);
    await this.store.add({ _id: id, purpose, version, wrapped, createdAt: new Date(), writesFrom, retiredAt: null });
    await this.readAgain();
  }

  private async inHand({ _id: id, version, wrapped }: DataKeyRow): Promise<DataKey> {
    let secret = this.secrets.get(id);
    if (!secret) {
      secret = this.provider.unwrap(wrapped, id);
      this.secrets.set(id, secret);
      secret.catch(() => this.secrets.delete(id));
    }
    return { id, version, secret: await secret };
  }
}
