import { createHash, randomUUID } from 'node:crypto';
import { addDocumentPart, completeDocument, getDocumentPart, type SentDocument } from '@custodian/contracts';
import { mongo } from 'mongoose';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { mongodbUrl } from '../setup/servers';
import { type OneAndAnother, oneAndAnother } from './one-authority';

const mediaType = 'application/pdf';
const marker = 'Aderyn Quillfeather was seen';
let world: OneAndAnother;
beforeAll(async () => {
  world = await oneAndAnother();
}, 240_000);
afterAll(async () => {
  await world.stop();
}, 120_000);

interface Made {
  readonly document: SentDocument;
  readonly content: string;
}

function minutes(bytes: number, begins = '%PDF-1.7\n'): Made {
  const content = Buffer.concat([Buffer.from(`${begins}${marker}`), Buffer.alloc(bytes - begins.length - marker.length, 7)]);
  return { document: { documentId: randomUUID(), name: 'Minutes', mediaType, bytes, sha256: createHash('sha256').update(content).digest('hex') }, content: content.toString('base64') };
}

async function sent({ document, content }: Made, seq: number) {
  return world.other.send(world.one.code, { message: 'minutes-for-a-test', version: 1, payload: { documents: [document] }, documents: [{ documentId: document.documentId, content }] }, { seq });
}

it('ten MiB of minutes travel encrypted, and are kept sealed', async () => {
  const made = minutes(10 * 1024 * 1024);
  const { id } = await sent(made, 1);
  await eventually(() => Promise.resolve(world.other.receipts.get(id)), 60_000);
  const { documentId } = made.document;
  const first = await world.one.custodian.call(getDocumentPart, { documentId, n: 0 });
  expect(first.document).toEqual(made.document);
  const parts = [first.content];
  for (let n = 1; n < first.parts; n += 1) parts.push((await world.one.custodian.call(getDocumentPart, { documentId, n })).content);
  expect(parts.join('') === made.content).toBe(true);
  const client = new mongo.MongoClient(mongodbUrl());
  const kept = JSON.stringify(await client.db(`${world.one.code}_transfer`).collection('dispatch_document_parts').findOne({ documentId }));
  await client.close();
  expect(kept).not.toContain(made.content.slice(0, 60));
}, 120_000);

it('what is larger, altered, of another kind or not announced is refused, and nothing of it kept', async () => {
  const altered = minutes(200);
  const wrong = [
    minutes(10 * 1024 * 1024 + 1),
    { ...altered, content: Buffer.from(Buffer.from(altered.content, 'base64').map((byte, at) => (at === 150 ? byte ^ 1 : byte))).toString('base64') },
    minutes(200, 'MZ\u0090 not a document '),
    { ...altered, document: { ...altered.document, documentId: 'x' } },
  ];
  for (const each of wrong) await sent(each, 2);
  const refusals = await eventually(async () => ((await world.one.refusals()).length === wrong.length ? world.one.refusals() : undefined), 60_000);
  expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['document-not-as-announced', 'content-not-as-agreed']));
  for (const { document } of wrong) await expect(world.one.custodian.call(getDocumentPart, { documentId: document.documentId === 'x' ? altered.document.documentId : document.documentId, n: 0 })).rejects.toMatchObject({ code: 'document-not-found' });
}, 120_000);

it('staff give a document in parts, which is taken by what its bytes are', async () => {
  const { custodian } = world.one;
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1_000_000, 3)]);
  const documentId = randomUUID();
  const parts = [bytes.subarray(0, 510_000), bytes.subarray(510_000)].map((part) => part.toString('base64'));
  for (const [n, content] of parts.entries()) await custodian.call(addDocumentPart, { documentId, n, content });
  await expect(custodian.call(completeDocument, { documentId, name: 'Minutes', parts: 3 })).rejects.toMatchObject({ code: 'document-parts-missing' });
  expect(await custodian.call(completeDocument, { documentId, name: 'Minutes', parts: 2 })).toEqual({ documentId, name: 'Minutes', mediaType, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  await expect(custodian.call(addDocumentPart, { documentId, n: 0, content: 'AAAA' })).rejects.toMatchObject({ code: 'document-complete' });
  const other = randomUUID();
  await custodian.call(addDocumentPart, { documentId: other, n: 0, content: Buffer.from('<html>').toString('base64') });
  await expect(custodian.call(completeDocument, { documentId: other, name: 'minutes.pdf', parts: 1 })).rejects.toMatchObject({ code: 'document-not-accepted' });
});
