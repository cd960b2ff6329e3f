import { createHash } from 'node:crypto';
import { largestDocuments, SentDocument } from '@custodian/contracts';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Said } from '../said';
import { documentKind } from './document-kind';

/** A document with its bytes in base64. */
export interface WithContent {
  readonly document: SentDocument;
  readonly content: string;
}

const Announced = z.object({ documents: z.array(SentDocument).optional().catch(undefined) }).catch({ documents: undefined });

/** What a file is: how many bytes, of which kind, with which hash. Undefined where it is neither PDF nor DOCX. */
export function whatItIs(content: string): Pick<SentDocument, 'mediaType' | 'bytes' | 'sha256'> | undefined {
  const bytes = Buffer.from(content, 'base64');
  const mediaType = documentKind(bytes.toString('latin1'));
  return mediaType && { mediaType, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Compares the documents that came with what was said of them. */
@Injectable()
export class CheckedDocuments {
  /** Undefined where one is missing, not announced, not what it is said to be, or where they are too large together. */
  of({ payload, documents: sent = [] }: Said): readonly WithContent[] | undefined {
    const { documents: announced = [] } = Announced.parse(payload);
    const checked = announced.flatMap((document) => {
      const content = sent.find(({ documentId }) => documentId === document.documentId)?.content;
      const is = content === undefined ? undefined : whatItIs(content);
      const asSaid = is?.mediaType === document.mediaType && is.bytes === document.bytes && is.sha256 === document.sha256;
      return content !== undefined && asSaid ? [{ document, content }] : [];
    });
    const total = checked.reduce((sum, { document: { bytes } }) => sum + bytes, 0);
    return checked.length === announced.length && checked.length === sent.length && total <= largestDocuments ? checked : undefined;
  }
}
