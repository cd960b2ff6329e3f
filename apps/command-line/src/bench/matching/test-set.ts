import type { PersonSought } from '@custodian/contracts';
import type { KnownPerson } from '@custodian/matching';

/** One enquiry with what is true of it. */
export interface AskedAbout {
  readonly id: string;
  readonly kind: string;
  readonly group: string;
  readonly sought: PersonSought;
  /** The day of asking, YYYY-MM-DD. */
  readonly today: string;
  /** Who it is about; nobody where none of the people is. */
  readonly matchIds: readonly string[];
  readonly sameAddressIds: readonly string[];
}

/** People, and enquiries about some of them and about others. */
export interface TestSet {
  readonly people: readonly { readonly id: string; readonly person: KnownPerson }[];
  readonly asked: readonly AskedAbout[];
}
