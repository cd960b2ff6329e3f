import { z } from 'zod';
import { Id, Line } from '../fields';

/** The most that all documents of one dispatch have together, in bytes: 10 MiB. */
export const largestDocuments = 10 * 1024 * 1024;

/** What a document between custodians may be. */
export const DocumentType = z.enum(['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']);

/** A document that travels with a message: what it is. Its bytes go beside the payload, encrypted with it. */
export const SentDocument = z.strictObject({
  documentId: Id,
  name: Line,
  mediaType: DocumentType,
  bytes: z.number().int().positive().max(largestDocuments),
  sha256: z.string().regex(/^[\da-f]{64}$/u),
});
export type SentDocument = z.output<typeof SentDocument>;
