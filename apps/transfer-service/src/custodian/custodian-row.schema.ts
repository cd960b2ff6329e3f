import type { Custodian } from './custodian';

/** An entry of the directory as it is stored. */
export interface CustodianRow extends Omit<Custodian, 'code'> {
  readonly _id: string;
}
