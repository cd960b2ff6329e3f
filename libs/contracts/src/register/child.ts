import { z } from 'zod';
import { Id } from '../fields';
import { Address, childDetails, exampleAddress, exampleDetails } from './child-details';
import { Plan, Recorded, SocialCareCase } from './plan';

/** A child's whole entry on the Record, as it is now or as it stood (REC-01). */
export const Child = z.strictObject({
  childId: Id,
  ...childDetails,
  addresses: z.array(Address),
  cases: z.array(SocialCareCase),
  plans: z.array(Plan),
  ...Recorded,
});

export const exampleChild: z.input<typeof Child> = {
  childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
  ...exampleDetails,
  addresses: [exampleAddress],
  cases: [],
  plans: [],
  version: 1,
  recordedAt: '2026-02-03T09:12:44.000Z',
  recordedBy: 'staff:custodian',
};

/** What every command on a child answers with: which child, and its new version. */
export const ChildVersion = z.strictObject({ childId: Id, version: z.number().int().positive() });

export const exampleVersion = { childId: exampleChild.childId, version: 2 };
