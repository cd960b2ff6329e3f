import type { ContactSheet as ContactSheetTold } from '@custodian/contracts';
import type { z } from 'zod';

export type ContactSheet = z.output<typeof ContactSheetTold>;

/** A contact sheet as it is stored: never changed once written (ENQ-09). */
export interface ContactSheetRow extends Omit<ContactSheet, 'contactSheetId' | 'at'> {
  readonly _id: string;
  readonly at: Date;
}
