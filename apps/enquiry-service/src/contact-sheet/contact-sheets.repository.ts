import { notFound } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection, mongo } from 'mongoose';
import type { ContactSheet, ContactSheetRow } from './contact-sheet-row.schema';

/** Which sheets are asked for: from an instant, before another, and older than where a page ended. */
export interface SheetQuery {
  readonly from?: Date;
  readonly before?: Date;
  readonly after?: { readonly at: Date; readonly id: string };
  readonly limit: number;
}

/** The sheets of enquiries about children who are not known. */
@Injectable()
export class ContactSheets implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onModuleInit(): Promise<void> {
    await this.rows.createIndexes([{ key: { at: -1, _id: -1 } }, { key: { enquiryId: 1 } }]);
  }

  async add(rows: readonly ContactSheetRow[], session: ClientSession): Promise<void> {
    if (rows.length > 0) await this.rows.insertMany([...rows], { session });
  }

  /** Throws 404 `contact-sheet-not-found`. */
  async get(contactSheetId: string): Promise<ContactSheet> {
    const row = await this.rows.findOne({ _id: contactSheetId });
    if (!row) throw notFound('contact-sheet-not-found');
    return sheetOf(row);
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
    return (await this.rows.find(filter, { sort: { at: -1, _id: -1 }, limit }).toArray()).map(sheetOf);
  }

  private get rows() {
    return this.connection.getClient().db(this.connection.name).collection<ContactSheetRow>('contact-sheets', { readConcern: { level: 'majority' }, readPreference: 'primary' });
  }
}

function sheetOf({ _id, at, ...sheet }: ContactSheetRow): ContactSheet {
  return { contactSheetId: _id, ...sheet, at: at.toISOString() };
}
