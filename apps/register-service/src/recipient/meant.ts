import type { Recipient } from '@custodian/contracts';
import type { z } from 'zod';
import type { PlanEntry } from '../child/child-entry';

export type RecipientFound = z.output<typeof Recipient>;
export type Member = PlanEntry['coreGroup'][number];

/** Somebody who is meant, before it is known where they are: by their entry in the directory, or as a member from outside it who has to do with a child. */
export type Meant = { readonly as: RecipientFound['as'] } & ({ readonly workerId: string } | { readonly member: Member; readonly childId: string });

/** A member of a core group or conference as somebody meant: by the directory where they are in it. */
export function memberMeant(as: RecipientFound['as'], member: Member, childId: string): Meant {
  return member.workerId === undefined ? { as, member, childId } : { as, workerId: member.workerId };
}

/** Whether a member comes from the police, by what their agency is called. */
export function isPolice({ agency }: Member): boolean {
  return /\b(?:police|constabulary|heddlu)\b/iu.test(agency);
}
