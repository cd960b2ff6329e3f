import type { Address, Candidate, ChildName, OpenAddress, PersonSought, Sex } from '@custodian/contracts';
import type { z } from 'zod';

export type Field = Candidate['agreed'][number];
export type { PersonSought };

/** What a child's entry says that tells the child apart from others. Dates are YYYY-MM-DD. */
export interface KnownPerson {
  readonly names: readonly z.output<typeof ChildName>[];
  readonly birth: { readonly dateOfBirth: string } | { readonly expectedDate: string };
  readonly sex: z.output<typeof Sex>;
  readonly nhsNumber?: string;
  readonly addresses: readonly z.output<typeof Address>[];
}

/** Where a person is known to be or to have been. Sealed addresses are not known to matching. */
export function openAddresses(person: Pick<KnownPerson, 'addresses'>): z.output<typeof OpenAddress>[] {
  return person.addresses.flatMap((address) => ('lines' in address ? [address] : []));
}

/** The day a person was born; undefined while unborn. */
export function bornOn(person: Pick<KnownPerson, 'birth'>): string | undefined {
  return 'dateOfBirth' in person.birth ? person.birth.dateOfBirth : undefined;
}

/** The day an unborn child is expected. */
export function expectedOn(person: Pick<KnownPerson, 'birth'>): string | undefined {
  return 'expectedDate' in person.birth ? person.birth.expectedDate : undefined;
}
