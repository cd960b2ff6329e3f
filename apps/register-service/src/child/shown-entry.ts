import type { Child } from '@custodian/contracts';
import type { z } from 'zod';
import { shownAddress } from '../address/address-entry';
import type { ChildEntry } from './child-entry';

/** An entry as its readers are shown it: of a sealed address only that there is one, and when it held. */
export function shownEntry(child: ChildEntry): z.output<typeof Child> {
  return { ...child, addresses: child.addresses.map(shownAddress) };
}
