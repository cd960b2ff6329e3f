import { randomBytes } from 'node:crypto';
import { inField, type Sealing } from '@custodian/sealing';
import type { ClientSession } from 'mongoose';
import type { AuditStore } from '../audit-store';
import { textHashOf } from './text-hash';
import type { TextRow } from './text-row';

/** To what the text of an entry is sealed. */
export const belongingOfText = inField('audit-text');

/** What people typed, apart from the chain: sealed each under its entry, readable while it is there, and erased with its salt. */
export class Texts {
  constructor(
    private readonly store: AuditStore,
    private readonly sealing: Pick<Sealing, 'seal' | 'open'>,
  ) {}

  /** Keeps the text of an entry; gives the hash that the chain is to hold. */
  async keep(entryId: string, text: string, session?: ClientSession): Promise<string> {
    const salt = randomBytes(16).toString('base64');
    const sealed = await this.sealing.seal(text, belongingOfText(entryId));
    await this.store.texts.insertOne({ _id: entryId, sealed, salt }, session ? { session } : {});
    return textHashOf(text, salt);
  }

  /** The texts of these entries that are still there, by entry. */
  async read(entryIds: readonly string[]): Promise<Map<string, string>> {
    if (entryIds.length === 0) return new Map();
    const rows = await this.store.texts.find({ _id: { $in: [...entryIds] } }).toArray();
    return new Map(await Promise.all(rows.map(async (row) => [row._id, await this.open(row)] as const)));
  }

  /** Throws where the text is not of this entry, or was damaged. */
  open({ _id, sealed }: TextRow): Promise<string> {
    return this.sealing.open(sealed, belongingOfText(_id));
  }

  /** Erases the text of an entry, and its salt; false where there is none. */
  async erase(entryId: string, session: ClientSession): Promise<boolean> {
    const { deletedCount } = await this.store.texts.deleteOne({ _id: entryId }, { session });
    return deletedCount === 1;
  }
}
