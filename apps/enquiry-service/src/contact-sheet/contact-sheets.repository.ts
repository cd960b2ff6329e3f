import { collectionOf, notFound } from '@custodian/platform';
import { type Belonging, Rotation, sealedTexts, Sealing } from '@custodian/sealing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection, mongo } from 'mongoose';
import type { ContactSheet, ContactSheetRow, ContactSheetToKeep } from './contact-sheet-row.schema';

/** Which sheets are asked for: from an instant, before another, and older than where a page ended. */
export interface SheetQuery {
  readonly from?: Date;
  readonly before?: Date;
  readonly after?: { readonly at: Date; readonly id: string };
  readonly limit: number;
}

const freeTexts = new Set(['reason', 'advice']);

/** The sheets of enquiries about children who are not known. */
@Injectable()
export class ContactSheets implements OnModuleInit {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly sealing: Sealing,
    private readonly rotation: Rotation,
  ) {}

  async onModuleInit(): Promise<void> {
    this.rotation.keeps(sealedTexts(this.sealing, () => collectionOf(this.connection, 'contact-sheets'), { texts: belongingOf }));
    await this.rows.createIndexes([{ key: { at: -1, _id: -1 } }, { key: { enquiryId: 1 } }]);
  }

  async add(sheets: readonly ContactSheetToKeep[], session: ClientSession): Promise<void> {
    if (sheets.length === 0) return;
    const rows = sheets.map(async (sheet) => {
      const { rest, texts } = await this.sealing.sealTexts(sheet, freeTexts, belongingOf(sheet._id));
      return { ...rest, texts };
    });
    await this.rows.insertMany(await Promise.all(rows), { session });
  }

  /** Throws 404 `contact-sheet-not-found`. */
  async get(contactSheetId: string): Promise<ContactSheet> {
    const row = await this.rows.findOne({ _id: contactSheetId });
    if (!row) throw notFound('contact-sheet-not-found');
    return this.sheetOf(row);
  }

  /** Newest first. */
  async list({ from, before, after, limit }: SheetQuery): Promise<ContactSheet[]> {
    const filter: mongo.Filter<ContactSheetRow> = {
      $and: [
        from ? { at: { $gte: from } } : {},
        before ? { at: { $lt: before } } : {},
        after ? { $or: [{ at: { $lt: after.at } }, { at: after.at, _id: { $lt: after.id } }] } : {},
      ],
    };
    const found = await this.rows.find(filter, { sort: { at: -1, _id: -1 }, limit }).toArray();
    return Promise.all(found.map((row) => this.sheetOf(row)));
  }

  private async sheetOf({ _id, at, texts, ...sheet }: ContactSheetRow): Promise<ContactSheet> {
    return { contactSheetId: _id, ...(await this.sealing.openTexts(sheet, freeTexts, texts, belongingOf(_id))), at: at.toISOString() };
  }

  private get rows() {
    return collectionOf<ContactSheetRow>(this.connection, 'contact-sheets');
  }
}

function belongingOf(contactSheetId: string): Belonging {
  return { of: contactSheetId, field: 'texts' };
}
