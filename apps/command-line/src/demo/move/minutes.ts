import { addDocumentPart, completeDocument, type OutputOf } from '@custodian/contracts';
import { randomUUID } from 'node:crypto';
import PDFDocument from 'pdfkit';
import type { Colleague } from '../side';

/** Gives minutes of one page as a PDF. */
export async function giveMinutes({ client }: Colleague, name: string, lines: readonly string[]): Promise<OutputOf<typeof completeDocument>> {
  const documentId = randomUUID();
  await client.call(addDocumentPart, { documentId, n: 0, content: (await onPaper(name, lines)).toString('base64') });
  return client.call(completeDocument, { documentId, name, parts: 1 });
}

async function onPaper(name: string, lines: readonly string[]): Promise<Buffer> {
  const paper = new PDFDocument({ size: 'A4', info: { Title: name } });
  paper.fontSize(16).text(name).moveDown();
  paper.fontSize(11);
  for (const line of lines) paper.text(line);
  paper.end();
  const pieces: Buffer[] = [];
  for await (const piece of paper) pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces);
}
