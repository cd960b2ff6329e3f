import { signInAs } from '../api/sign-in';
import { ensureInterchangeKeys } from '../deployment/interchange/interchange-keys';
import { madeUpPeople } from '../sign-in/sign-in';
import type { MadeUpAuthority } from './authorities';
import { custodianOf, enterCustodian, westhaven } from './custodians';

/** A made-up authority that runs. */
export interface Running {
  readonly authority: MadeUpAuthority;
  readonly gatewayUrl: string;
}

/** Has the custodian of each enter all the others in the directory, with their keys, and one who is written to by hand. As often as you like. */
export async function introduce(all: readonly Running[]): Promise<void> {
  const entries = await Promise.all(all.map(async ({ authority, gatewayUrl }) => {
    const name = (await madeUpPeople(gatewayUrl)).find(({ username }) => username === 'custodian')?.name ?? '';
    return { entry: custodianOf(authority, name), keys: (await ensureInterchangeKeys(authority.code)).published };
  }));
  await Promise.all(all.map(async ({ authority, gatewayUrl }) => {
    const custodian = await signInAs(gatewayUrl, 'custodian', true);
    for (const { entry, keys } of entries) if (entry.code !== authority.code) await enterCustodian(custodian, entry, keys);
    await enterCustodian(custodian, westhaven);
  }));
}
