import type { Agency } from './agency';

/** An agency as it is stored; `nameKey` is its name without regard to case, unique and what the list goes by. */
export interface AgencyRow extends Omit<Agency, 'agencyId'> {
  readonly _id: string;
  readonly nameKey: string;
}
