import type { ContactSheet as ContactSheetTold } from '@custodian/contracts';
import type { Sealed } from '@custodian/sealing';
import type { z } from 'zod';

export type ContactSheet = z.output<typeof ContactSheetTold>;

/** A contact sheet as it is kept: never changed once written (ENQ-09). */
export interface ContactSheetToKeep extends Omit<ContactSheet, 'contactSheetId' | 'at'> {
  readonly _id: string;
  readonly at: Date;
}

/** The same with its free texts sealed. */
export interface ContactSheetRow extends ContactSheetToKeep {
  readonly texts: Sealed;
}
