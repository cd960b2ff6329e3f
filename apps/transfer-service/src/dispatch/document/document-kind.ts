import type { SentDocument } from '@custodian/contracts';

/** What a file begins with. A DOCX is a ZIP whose entries say that it is a document. */
const pdf = '%PDF-';
const zip = 'PK\u0003\u0004';
const wordEntry = 'word/document.xml';

/** What the bytes are by what they begin with and hold (one character a byte), whatever anybody calls them; undefined where they are neither PDF nor DOCX. */
export function documentKind(bytes: string): SentDocument['mediaType'] | undefined {
  if (bytes.startsWith(pdf)) return 'application/pdf';
  if (bytes.startsWith(zip) && bytes.includes(wordEntry) && bytes.includes('[Content_Types].xml')) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return undefined;
}
