import type { Look } from './look';

/** A look as it is kept, at the version of the enquiry it was made from. */
export interface LookRow extends Omit<Look, 'enquiryId'> {
  readonly _id: string;
  readonly version: number;
}
