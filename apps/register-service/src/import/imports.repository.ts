import { collectionOf, connectedDatabase, notFound, refused } from '@custodian/platform';
import { type Belonging, Rotation, sealedTexts, Sealing } from '@custodian/sealing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';
import { z } from 'zod';
import { saysTheSame } from '../child/same-entry';
import type { Cells, ImportEntry, ImportedRows, ImportedRowsRow, ImportRowDocument } from './import-row.schema';

const ManyCells = z.array(z.record(z.string(), z.string()));

const aWeek = 7 * 24 * 60 * 60;

/** The imports, and the rows that wait to be carried out. */
@Injectable()
export class Imports implements OnModuleInit {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly sealing: Sealing,
    private readonly rotation: Rotation,
  ) {}

  async onModuleInit(): Promise<void> {
    this.rotation.keeps(sealedTexts(this.sealing, () => connectedDatabase(this.connection).collection('import_rows'), { rows: belongingOf }));
    await this.imports.createIndexes([{ key: { 'import.startedAt': -1 } }]);
    await this.rows.createIndexes([{ key: { importId: 1, from: 1 }, unique: true }, { key: { sentAt: 1 }, expireAfterSeconds: aWeek }]);
  }

  async find(importId: string, session?: ClientSession): Promise<ImportRowDocument | undefined> {
    return (await this.imports.findOne({ _id: importId }, { session })) ?? undefined;
  }

  /** Throws 404 import-not-found. */
  async get(importId: string, session?: ClientSession): Promise<ImportRowDocument> {
    const found = await this.find(importId, session);
    if (!found) throw notFound('import-not-found');
    return found;
  }

  async keep(session: ClientSession, entry: ImportEntry, { refused: found = [], likelyDuplicates = [] }: Partial<Pick<ImportRowDocument, 'refused' | 'likelyDuplicates'>> = {}): Promise<void> {
    await this.imports.replaceOne({ _id: entry.importId }, { import: entry, refused: found, likelyDuplicates }, { session, upsert: true });
  }

  /** Adds rows and says how many are new: all, or none where the same were sent before. Throws 409 row-sent-differently where others were. */
  async addRows(session: ClientSession, at: { importId: string; from: number; sentAt: Date }, rows: readonly Cells[]): Promise<number> {
    const until = at.from + rows.length;
    const overlapping = await this.rows.findOne({ importId: at.importId, from: { $lt: until }, until: { $gt: at.from } }, { session });
    if (overlapping) {
      if (overlapping.from === at.from && saysTheSame(await this.opened(overlapping), rows)) return 0;
      throw refused('row-sent-differently', 'Some of these rows were sent before, and otherwise.');
    }
    const _id = `${at.importId}:${at.from}`;
    await this.rows.insertOne({ _id, ...at, until, rows: await this.sealing.seal(JSON.stringify(rows), belongingOf(_id)) }, { session });
    return rows.length;
  }

  /** The rows in order, some hundreds at a time. */
  async *rowsOf(importId: string, session?: ClientSession): AsyncIterable<ImportedRows> {
    for await (const row of this.rows.find({ importId }, { session, sort: { from: 1 }, batchSize: 4 })) yield { from: row.from, rows: await this.opened(row) };
  }

  private async opened({ _id, rows }: ImportedRowsRow): Promise<Cells[]> {
    return ManyCells.parse(JSON.parse(await this.sealing.open(rows, belongingOf(_id))));
  }

  private get imports() {
    return collectionOf<ImportRowDocument>(this.connection, 'imports');
  }
  private get rows() {
    return connectedDatabase(this.connection).collection<ImportedRowsRow>('import_rows');
  }
}

function belongingOf(id: string): Belonging {
  return { of: id, field: 'rows' };
}
