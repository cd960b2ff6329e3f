import type { SentDocument } from '@custodian/contracts';
import { z } from 'zod';

/** What a dispatch is about: ids only. They stay when what it said is gone. */
export interface DispatchAbout {
  readonly moveId?: string;
  readonly childId?: string;
  readonly missingId?: string;
  readonly requestId?: string;
}

/** What one custodian says to another, before it is encrypted. */
export const Said = z.strictObject({
  message: z.string().max(60),
  version: z.number().int().positive(),
  payload: z.unknown(),
  documents: z.array(z.strictObject({ documentId: z.uuid(), content: z.base64() })).max(20).optional(),
});
export type Said = z.output<typeof Said>;

/** The same as it is kept: its documents stand apart. */
export const SaidHere = Said.omit({ documents: true });
export type SaidHere = z.output<typeof SaidHere>;

/** A document of ours that is to go with a message. */
export type DocumentRef = Pick<SentDocument, 'documentId'>;
