import { addDocumentPart, completeDocument, getDocumentPart, largestDocuments } from '@custodian/contracts';
import { type CallOf, Commands, Queries } from '@custodian/operations';
import { notFound, refused, unacceptable } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { whatItIs } from './checked-documents.usecase';
import { Documents } from './documents.repository';

/** Documents that staff give for other custodians, and read that came from them. */
@Injectable()
export class StaffDocuments {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
    private readonly documents: Documents,
  ) {}

  addPart(call: CallOf<typeof addDocumentPart>) {
    const { documentId, n, content } = call.input;
    return this.commands.run(addDocumentPart, call, {
      work: async (tx) => {
        if (await this.documents.isComplete(documentId, tx.session)) throw complete();
        await this.documents.keepPart(documentId, n, content, tx.session);
        return { output: { documentId, n }, concerns: { resourceId: documentId } };
      },
    });
  }

  complete(call: CallOf<typeof completeDocument>) {
    const { documentId, name, parts } = call.input;
    return this.commands.run(completeDocument, call, {
      work: async (tx) => {
        if (await this.documents.isComplete(documentId, tx.session)) throw complete();
        const there = await this.documents.partsOf(documentId, tx.session);
        // Where something is left over within, the whole would read as something else than its parts.
        if (there.length !== parts || there.slice(0, -1).some((part) => part.length % 4 !== 0 || part.endsWith('='))) throw refused('document-parts-missing', 'Not all parts of this document are here, or one of them is cut where it cannot be joined.');
        const is = whatItIs(there.join(''));
        if (!is) throw unacceptable('document-not-accepted', 'A document for another custodian is a PDF or a DOCX by its own bytes.');
        if (is.bytes > largestDocuments) throw unacceptable('document-too-large', 'The documents of one dispatch have 10 MiB together at most.');
        const document = { documentId, name, ...is };
        await this.documents.complete(document, tx.now, tx.session);
        return { output: document, concerns: { resourceId: documentId } };
      },
    });
  }

  getPart(call: CallOf<typeof getDocumentPart>) {
    const { documentId, n } = call.input;
    return this.queries.run(getDocumentPart, call, {
      load: () => this.documents.get(documentId),
      work: async (document) => {
        const parts = await this.documents.partsOf(documentId);
        const content = parts[n];
        if (content === undefined) throw notFound('document-part-not-found');
        return { output: { document, content, parts: parts.length }, concerns: { resourceId: documentId } };
      },
    });
  }
}

function complete() {
  return refused('document-complete', 'This document is complete, and is never changed.');
}
