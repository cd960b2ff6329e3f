import type { Address, ChildName, Field as FieldSought, OpenAddress, PersonSought, Sex } from '@custodian/contracts';
import type { z } from 'zod';

export type Field = z.output<typeof FieldSought>;
export type { PersonSought };

/** What is known of a child that tells the child apart from others. Dates are YYYY-MM-DD; a date of birth may be YYYY-MM or YYYY, or not known. */
export interface KnownPerson {
  readonly names: readonly Partial<z.output<typeof ChildName>>[];
  readonly birth: { readonly dateOfBirth?: string; readonly expectedDate?: string };
  readonly sex: z.output<typeof Sex>;
  readonly nhsNumber?: string;
  readonly addresses: readonly z.output<typeof Address>[];
}

/** Where a person is known to be or to have been. Sealed addresses are not known to matching. */
export function openAddresses(person: Pick<KnownPerson, 'addresses'>): z.output<typeof OpenAddress>[] {
  return person.addresses.flatMap((address) => ('lines' in address ? [address] : []));
}

/** The day a person was born, or the month or year; undefined while unborn. */
export function bornOn(person: Pick<KnownPerson, 'birth'>): string | undefined {
  return person.birth.dateOfBirth;
}

/** The day an unborn child is expected. */
export function expectedOn(person: Pick<KnownPerson, 'birth'>): string | undefined {
  return person.birth.expectedDate;
}
