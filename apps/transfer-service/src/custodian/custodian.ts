import type { Custodian as CustodianTold, custodianDetails } from '@custodian/contracts';
import { refused, unacceptable } from '@custodian/platform';
import type { z } from 'zod';

export type Custodian = z.output<typeof CustodianTold>;
export type CustodianDetails = z.output<z.ZodObject<typeof custodianDetails>>;

/** The interchange signs under this code; no authority has it. */
export const interchangeCode = 'interchange';

/** A new entry. Throws 409 `code-not-another-authority`, 422 `channel-without-address`. */
export function newCustodian(code: string, details: CustodianDetails, ownCode: string): Custodian {
  if (code === ownCode || code === interchangeCode) throw refused('code-not-another-authority', 'The directory is of other authorities; this code is ours, or the interchange’s own.');
  return changedCustodian({ code, ...details, keys: [], version: 0 }, details);
}

/** The entry as it now stands, its keys as they were. Throws 422 `channel-without-address`. */
export function changedCustodian({ code, keys, version }: Custodian, { authorityName, name, hours, telephones, email, address, channel }: CustodianDetails): Custodian {
  if ((channel === 'email' && email === undefined) || (channel === 'post' && address === undefined)) throw unacceptable('channel-without-address', 'Say where what goes by this channel is to be sent.');
  return { code, authorityName, name, hours, telephones, ...(email !== undefined && { email }), ...(address && { address }), channel, keys, version: version + 1 };
}
