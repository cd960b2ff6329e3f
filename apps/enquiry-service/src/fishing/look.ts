import type { Desk } from '@custodian/policy';

/** How a look ended; `abandoned`: neither answered nor refused for so long that nobody was ever told. */
export type Outcome = 'open' | 'answered' | 'refused' | 'abandoned';

/** One person's look at the Record for one enquiry. Names, addresses and children not known are keys that cannot be read back. */
export interface Look {
  readonly enquiryId: string;
  readonly by: string;
  /** The desk the person works at, where it is one of the two. */
  readonly desk?: Desk;
  readonly at: Date;
  readonly enquirerId: string;
  readonly surnames: readonly string[];
  readonly postcodes: readonly string[];
  /** Keys under which the same child is met again, asked about under another enquiry. */
  readonly children: readonly string[];
  /** Whether the Record held any of the children. */
  readonly known: boolean;
  /** Whether the Record had more children than it could offer. */
  readonly broad: boolean;
  readonly outcome: Outcome;
}

/** One turn of duty. */
export interface Shift {
  readonly from: Date;
  readonly to: Date;
}

/** What is known of the person who looks: their own surnames and postcodes as keys, and their rota where they have one. */
export interface Marks {
  readonly surnames: readonly string[];
  readonly postcodes: readonly string[];
  readonly rota: readonly Shift[];
}
