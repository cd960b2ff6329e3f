import { z } from 'zod';
import { Id } from '../fields';

/** The offices of which the Record says who holds them: the designated manager (custodian), the Director they answer to, who manages the Safeguarding Unit (REC-13), and who manages the team that children from elsewhere come to (MOV-43). */
export const Office = z.enum(['designated-manager', 'director', 'safeguarding-unit', 'receiving-team']);
export type Office = z.output<typeof Office>;

/** Whom something is for, before it is known who that is today. */
export const Audience = z.union([
  z.strictObject({ workerId: Id }),
  z.strictObject({ role: z.enum(['auditor']) }),
  z.strictObject({ office: Office }),
  z.strictObject({ leadWorkerOf: Id.describe('a child') }),
  z.strictObject({ coreGroupOf: Id.describe('a child') }),
  z.strictObject({ conferenceMembersOf: Id.describe('a child') }),
  z.strictObject({ policeFor: Id.describe('a child') }),
  z.strictObject({ desk: z.enum(['duty', 'out-of-hours']) }),
  z.strictObject({ outside: z.enum(['national-list-holder']) }),
  z.strictObject({ coverOf: Id.describe('a practitioner: who stands in for them') }),
  z.strictObject({ teamManagerOf: Id.describe('a practitioner') }),
]);
export type Audience = z.output<typeof Audience>;
