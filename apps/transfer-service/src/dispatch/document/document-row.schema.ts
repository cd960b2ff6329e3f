import type { SentDocument } from '@custodian/contracts';
import type { Sealed } from '@custodian/sealing';

/** A document that goes to another custodian or came from one: what it is. Its name is sealed, its bytes stand in parts. */
export interface DocumentRow extends Omit<SentDocument, 'documentId' | 'name'> {
  readonly _id: string;
  readonly name: Sealed;
  readonly keptAt: Date;
  /** The authority it came from; absent where it is ours. */
  readonly from?: string;
}

/** A stretch of a document's bytes in base64, sealed: a row of MongoDB has 16 MiB at most. */
export interface DocumentPartRow {
  readonly _id: string;
  readonly documentId: string;
  readonly n: number;
  readonly content: Sealed;
}
