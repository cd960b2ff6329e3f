import type { Address, OpenAddress as OpenAddressTold } from '@custodian/contracts';
import type { Sealed } from '@custodian/sealing';
import type { z } from 'zod';

/** An address anybody entitled to the entry is shown. One given to be sealed is none yet. */
export type OpenAddress = z.output<typeof OpenAddressTold> & { readonly sealed?: undefined };

/** A sealed address as the Record has it: where it is only as ciphertext, and what it is found by only as blind indices. */
export interface HiddenAddress extends Pick<OpenAddress, 'kind' | 'from' | 'to'> {
  readonly sealed: true;
  readonly place: Sealed;
  readonly placeKeys: readonly string[];
}

export type AddressEntry = OpenAddress | HiddenAddress;

export function isHidden(address: AddressEntry): address is HiddenAddress {
  return address.sealed === true;
}

/** An address as anybody may be shown it: a sealed one without where it is. */
export function shownAddress(address: AddressEntry): z.output<typeof Address> {
  if (!isHidden(address)) return address;
  const { kind, from, to } = address;
  return { kind, sealed: true, from, ...(to !== undefined && { to }) };
}
