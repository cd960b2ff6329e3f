import { z } from 'zod';
import { SentDocument } from '../between';
import { Id, Line } from '../fields';
import { defineCommand, defineQuery } from '../operation';

const documentId = '6f0c2a9e-11d4-4a3b-9c0a-5d1e7f2b8c33';
/** Stretches of a document's bytes in base64: so long that a call takes one. All but the last have a length that leaves nothing over. */
const content = z.base64().max(700_000);
const exampleDocument: z.input<typeof SentDocument> = { documentId, name: 'Conference minutes 12 March 2026', mediaType: 'application/pdf', bytes: 48_211, sha256: 'a'.repeat(64) };

export const addDocumentPart = defineCommand({
  name: 'transfer.add-document-part',
  version: 1,
  owner: 'transfer-service',
  doc: 'Gives a stretch of a document that is to go to another custodian, such as the minutes of a conference; in any order, and the same again as often as it is sent.',
  http: { method: 'PUT', path: '/documents/:documentId/parts/:n' },
  input: z.strictObject({ documentId: Id, n: z.coerce.number().int().min(0).max(63), content }),
  output: z.strictObject({ documentId: Id, n: z.number().int() }),
  example: { input: { documentId, n: 0, content: 'JVBERi0xLjcK' }, output: { documentId, n: 0 } },
  refusals: ['document-complete'],
});

export const completeDocument = defineCommand({
  name: 'transfer.complete-document',
  version: 1,
  owner: 'transfer-service',
  doc: 'Says that all parts of a document are there. It is PDF or DOCX by its bytes, whatever it is called, and at most 10 MiB; then it can go with a message, and is never changed.',
  http: { method: 'POST', path: '/documents/:documentId/completion' },
  input: z.strictObject({ documentId: Id, name: Line, parts: z.number().int().min(1).max(64) }),
  output: SentDocument,
  example: { input: { documentId, name: exampleDocument.name, parts: 1 }, output: exampleDocument },
  refusals: ['document-complete', 'document-parts-missing', 'document-not-accepted', 'document-too-large'],
});

export const getDocumentPart = defineQuery({
  name: 'transfer.get-document-part',
  version: 1,
  owner: 'transfer-service',
  doc: 'A stretch of a document that came from another custodian or is to go to one, and how many there are.',
  http: { method: 'GET', path: '/documents/:documentId/parts/:n' },
  input: z.strictObject({ documentId: Id, n: z.coerce.number().int().min(0).max(63) }),
  output: z.strictObject({ document: SentDocument, content: z.base64(), parts: z.number().int().positive() }),
  example: { input: { documentId, n: 0 }, output: { document: exampleDocument, content: 'JVBERi0xLjcK', parts: 1 } },
});
