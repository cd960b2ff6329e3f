import type { Office, OfficeHolder } from '@custodian/contracts';
import type { z } from 'zod';

export type OfficeName = Office;
export type Holder = z.output<typeof OfficeHolder>;

/** An office as stored, with all who held it, first to last. */
export interface OfficeRow {
  readonly _id: OfficeName;
  readonly holders: readonly Holder[];
}
