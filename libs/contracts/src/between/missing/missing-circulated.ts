import { z } from 'zod';
import { Id, Instant, Line, LocalDate, NhsNumber, Note, Sex, Telephone, Version } from '../../fields';
import { Birth, ChildName, exampleAddress, exampleDetails, OpenAddress } from '../../register/child-details';
import { Category } from '../../register/plan';
import { defineBetween } from '../define-between';

/** Somebody of the family, who may be with the child. */
const FamilyMember = z.strictObject({ name: Line, relationship: Line, dateOfBirth: LocalDate.optional() });

export const missingCirculated = defineBetween({
  name: 'missing-circulated',
  version: 1,
  doc: 'A child with a plan is missing: who they are, their family, since when, and whom to ring (001 6.4). Circulated anew it has the next revision, which takes the place of the one before. An address that is sealed at home is never in it. It is kept until the stand-down and no longer than policy says.',
  title: 'A child with a plan is missing',
  asks: 'Find out whether this child is known to you, tell your staff who may meet them, and ring us at once when they are seen or asked about.',
  urgent: true,
  payload: z.strictObject({
    missingId: Id,
    revision: Version,
    circulatedAt: Instant,
    missingSince: Instant,
    names: z.array(ChildName).min(1).max(20),
    birth: Birth,
    sex: Sex,
    nhsNumber: NhsNumber.optional(),
    addresses: z.array(OpenAddress).max(40),
    family: z.array(FamilyMember).max(40),
    categories: z.array(Category).max(4).describe('of the plan'),
    account: Note.describe('what is known of it, and what to do where the child is met'),
    ring: z.strictObject({ name: Line, number: Telephone, outOfHours: Telephone }),
  }),
  example: {
    missingId: '9c0f4a1e-5d27-4b3a-8c61-2e7b9d4f0a13',
    revision: 1,
    circulatedAt: '2026-03-02T11:40:00.000Z',
    missingSince: '2026-03-02T09:10:00.000Z',
    names: exampleDetails.names,
    birth: exampleDetails.birth,
    sex: 'female',
    nhsNumber: exampleDetails.nhsNumber,
    addresses: [exampleAddress],
    family: [{ name: 'Marged Quillfeather', relationship: 'mother' }],
    categories: ['neglect'],
    account: 'Thought to be travelling with her mother in a grey car. Keep her in sight and ring at once.',
    ring: { name: 'Northmoor Safeguarding Unit', number: '0161 496 0120', outOfHours: '0161 496 0121' },
  },
});
