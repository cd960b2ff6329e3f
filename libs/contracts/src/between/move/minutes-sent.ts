import { z } from 'zod';
import { defineBetween } from '../define-between';
import { SentDocument } from '../sent-document';
import { aboutMove, exampleAbout } from './about';

const exampleDocument = { documentId: '41f2a0a7-5b1e-4f52-8d1b-0d7d4dc2a9b3', name: 'Minutes 20 March 2026.pdf', mediaType: 'application/pdf' as const, bytes: 182_411, sha256: '0'.repeat(64) };

export const minutesSent = defineBetween({
  name: 'minutes-sent',
  version: 1,
  doc: 'The minutes of the conference held here (MOV-26), or of earlier ones (MOV-22).',
  title: 'Minutes of a conference',
  asks: 'Keep what is enclosed with the child’s entry.',
  urgent: false,
  payload: z.strictObject({ ...aboutMove, of: z.enum(['receiving-conference', 'earlier-conferences']), documents: z.array(SentDocument).min(1).max(50) }),
  example: { ...exampleAbout, of: 'receiving-conference', documents: [exampleDocument] },
});
