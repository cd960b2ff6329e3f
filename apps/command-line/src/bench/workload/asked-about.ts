import type { PersonSought } from '@custodian/contracts';
import type { z } from 'zod';
import type { ChildInput } from '../../made-up/child';

/** A child as a caller describes them, and what is true of them. */
export interface AskedAbout {
  readonly described: z.input<typeof PersonSought>;
  /** Null: not on the Record. */
  readonly childId: string | null;
  /** On a plan: the lead social worker is to get a notice. */
  readonly onPlan: boolean;
}

/** How a caller would describe a child. */
export function describedAs({ names, birth, addresses }: ChildInput): AskedAbout['described'] {
  const [name] = names;
  const [home] = addresses;
  return {
    ...(name?.given && { givenNames: name.given }),
    ...(name && { familyName: name.family }),
    ...('dateOfBirth' in birth && { dateOfBirth: birth.dateOfBirth }),
    ...(home && { addressLines: home.lines, postcode: home.postcode }),
  };
}
