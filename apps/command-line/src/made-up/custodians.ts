import { listCustodians, pinKey, recordCustodian } from '@custodian/contracts';
import type { PinnedKey } from '@custodian/interchange';
import type { z } from 'zod';
import type { Client } from '../api/client';
import { type MadeUpAuthority, officeNumber } from './authorities';

export type CustodianInput = z.input<(typeof recordCustodian)['input']>;

/** The entry of a made-up authority in the others' directories of custodians. */
export function custodianOf(authority: MadeUpAuthority, name: string): CustodianInput {
  const { code, name: authorityName } = authority;
  return {
    code,
    authorityName: `${authorityName} Council`,
    name,
    hours: 'Monday to Friday, in office hours',
    telephones: [{ label: 'Safeguarding Unit', number: officeNumber(authority, '40') }, { label: 'Out of hours', number: officeNumber(authority, '41') }],
    email: `designated-manager@${code}.example`,
    channel: 'interchange',
  };
}

/** A made-up authority that has no Custodian: it is written to by hand. */
export const westhaven: CustodianInput = {
  code: 'westhaven',
  authorityName: 'Westhaven Council',
  name: 'Leopold Garside-Wynne',
  hours: 'Monday to Friday 9.00 to 17.00',
  telephones: [{ label: 'Child protection office', number: '0113 496 0210' }],
  email: 'child-protection@westhaven.example',
  address: ['Mariners’ House', 'Westhaven'],
  channel: 'email',
};

/** Enters another authority in the directory of custodians, and pins those of its keys that never were. What is entered already stays as it is. `custodian` has signed in by a second factor. */
export async function enterCustodian(custodian: Client, entry: CustodianInput, keys: readonly PinnedKey[] = []): Promise<void> {
  const { custodians } = await custodian.call(listCustodians, { limit: 500 });
  let there = custodians.find(({ code }) => code === entry.code) ?? (await custodian.call(recordCustodian, entry));
  for (const { revokedAt: _none, ...key } of keys) {
    if (!there.keys.some(({ kid }) => kid === key.kid)) there = await custodian.call(pinKey, { code: entry.code, key }, { ifMatch: there.version });
  }
}
