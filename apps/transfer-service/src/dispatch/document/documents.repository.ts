import type { SentDocument } from '@custodian/contracts';
import { collectionOf, notFound } from '@custodian/platform';
import { inField, Rotation, sealedTexts, Sealing } from '@custodian/sealing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';
import type { DocumentPartRow, DocumentRow } from './document-row.schema';

const nameOf = inField('document-name');
const partOf = inField('document-part');
/** Characters of base64 in one part: a multiple of four. */
const partLength = 700_000;

/** Documents between custodians, sealed. */
@Injectable()
export class Documents implements OnModuleInit {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly sealing: Sealing,
    private readonly rotation: Rotation,
  ) {}

  async onModuleInit(): Promise<void> {
    this.rotation.keeps(sealedTexts(this.sealing, () => collectionOf(this.connection, 'dispatch_documents'), { name: nameOf }));
    this.rotation.keeps(sealedTexts(this.sealing, () => collectionOf(this.connection, 'dispatch_document_parts'), { content: partOf }));
    await this.rows.createIndexes([{ key: { keptAt: 1 } }]);
    await this.parts.createIndexes([{ key: { documentId: 1, n: 1 } }]);
  }

  /** Keeps a document; one that is here already stays as it is. `content` is base64. */
  async keep({ documentId, name, ...what }: SentDocument, content: string, { session, ...kept }: { readonly session: ClientSession; readonly keptAt: Date; readonly from?: string }): Promise<void> {
    if (await this.rows.findOne({ _id: documentId }, { session, projection: { _id: 1 } })) return;
    await this.rows.insertOne({ _id: documentId, ...what, ...kept, name: await this.sealing.seal(name, nameOf(documentId)) }, { session });
    const seal = await this.sealing.sealer();
    for (let n = 0; n * partLength < content.length; n += 1) {
      const _id = `${documentId}:${n}`;
      await this.parts.updateOne({ _id }, { $set: { documentId, n, content: seal(content.slice(n * partLength, (n + 1) * partLength), partOf(_id)) } }, { session, upsert: true });
    }
  }

  /** Whether another document has one of these ids. */
  async areOthers(documents: readonly SentDocument[], session: ClientSession): Promise<boolean> {
    const known = await this.rows.find({ _id: { $in: documents.map(({ documentId }) => documentId) } }, { session, projection: { sha256: 1 } }).toArray();
    return known.some(({ _id, sha256 }) => documents.some((document) => document.documentId === _id && document.sha256 !== sha256));
  }

  /** Keeps a stretch of a document that is not complete yet; the same place again takes the place of what was there. */
  async keepPart(documentId: string, n: number, content: string, session: ClientSession): Promise<void> {
    const _id = `${documentId}:${n}`;
    await this.parts.updateOne({ _id }, { $set: { documentId, n, content: await this.sealing.seal(content, partOf(_id)) } }, { session, upsert: true });
  }

  /** A complete document whose parts are here already. */
  async complete({ documentId, name, ...what }: SentDocument, keptAt: Date, session: ClientSession): Promise<void> {
    await this.rows.insertOne({ _id: documentId, ...what, keptAt, name: await this.sealing.seal(name, nameOf(documentId)) }, { session });
  }

  async isComplete(documentId: string, session: ClientSession): Promise<boolean> {
    return (await this.rows.findOne({ _id: documentId }, { session, projection: { _id: 1 } })) !== null;
  }

  /** Its parts in base64, those that are there, in order. */
  async partsOf(documentId: string, session?: ClientSession): Promise<string[]> {
    const parts = await this.parts.find({ documentId }, { session, sort: { n: 1 } }).toArray();
    return Promise.all(parts.map(({ _id, content }) => this.sealing.open(content, partOf(_id))));
  }

  /** Throws 404 `document-not-found`. */
  async get(documentId: string, session?: ClientSession): Promise<SentDocument> {
    const row = await this.rows.findOne({ _id: documentId }, { session });
    if (!row) throw notFound('document-not-found');
    const { _id, keptAt: _kept, from: _from, name, ...what } = row;
    return { documentId: _id, ...what, name: await this.sealing.open(name, nameOf(_id)) };
  }

  /** Its bytes in base64. */
  async contentOf(documentId: string): Promise<string> {
    return (await this.partsOf(documentId)).join('');
  }

  /** Erases documents for good. */
  async erase(documentIds: readonly string[], session: ClientSession): Promise<void> {
    await this.parts.deleteMany({ documentId: { $in: [...documentIds] } }, { session });
    await this.rows.deleteMany({ _id: { $in: [...documentIds] } }, { session });
  }

  private get rows() {
    return collectionOf<DocumentRow>(this.connection, 'dispatch_documents');
  }

  private get parts() {
    return collectionOf<DocumentPartRow>(this.connection, 'dispatch_document_parts');
  }
}
