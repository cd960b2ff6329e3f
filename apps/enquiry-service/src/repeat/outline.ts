import type { ScriptKind } from '@custodian/contracts';
import { normaliseName } from '@custodian/matching';
import type { z } from 'zod';
import type { Status } from '../enquiry/status';
import type { Choice, Who } from '../enquiry/step';

/** What is looked at of an earlier enquiry: nothing that is sealed. */
export interface Outline {
  readonly enquiryId: string;
  readonly reference: string;
  readonly receivedAt: Date;
  readonly status: Status;
  readonly enquirer: Who;
  readonly type: string;
  readonly subjectIds: readonly string[];
  readonly choices: readonly Choice[];
  readonly answers: readonly { readonly subjectId: string; readonly kind: z.output<typeof ScriptKind> }[];
}

/** How many enquiries these are, by how many people, of how many agencies. */
export function countOf(outlines: readonly Pick<Outline, 'enquirer'>[]): { enquiries: number; enquirers: number; agencies: number } {
  const agencies = outlines.map(({ enquirer }) => enquirer.agencyId);
  const people = outlines.map(({ enquirer: { agencyId, name } }) => `${agencyId}|${normaliseName(name)}`);
  return { enquiries: outlines.length, enquirers: new Set(people).size, agencies: new Set(agencies).size };
}
