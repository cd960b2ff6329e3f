import { z } from 'zod';
import { Id, Line, LocalDate, Postcode, Telephone } from '../fields';
import { defineQuery } from '../operation';
import { exampleVersion } from './child';

const place = { lines: z.array(Line).min(1).max(6), postcode: Postcode.optional() };

/** Somebody to be written to, and where they may be. */
export const RecipientOfLetter = z.strictObject({
  recipientId: Id,
  as: z.enum(['parent', 'child']),
  name: Line,
  relationship: Line.optional(),
  address: z.union([z.strictObject(place), z.enum(['none', 'sealed'])]).describe('a sealed address, and one where the Record does not say that they live, is not told'),
});

export const getLetterRecipients = defineQuery({
  name: 'register.get-letter-recipients',
  version: 1,
  owner: 'register-service',
  doc: "Who is to be written to when a child's plan starts or ends (REC-10): each parent and other person with parental responsibility, and the child. An address that somebody gives for one of them is refused where it is a sealed one, or the child's and they do not live there.",
  input: z.strictObject({ childId: Id, planId: Id, given: z.strictObject({ recipientId: Id, ...place }).optional() }),
  output: z.strictObject({
    childId: Id.describe('the entry that is kept, where this one was joined into another'),
    childName: Line,
    dateOfBirth: LocalDate.optional(),
    recipients: z.array(RecipientOfLetter),
    leadWorkerIds: z.array(Id),
    leadTeams: z.array(Line),
    leadSocialWorker: z.strictObject({ name: Line, phone: Telephone }).optional(),
  }),
  example: {
    input: { childId: exampleVersion.childId, planId: 'a51c9a57-5b7a-4c2a-8f3c-1b6c4f0c9d03' },
    output: {
      childId: exampleVersion.childId,
      childName: 'Aderyn Quillfeather',
      dateOfBirth: '2019-03-14',
      recipients: [
        {
          recipientId: '6d1f0c58-9f4b-5e0a-8a3d-7c2b4e6f9a12', as: 'parent', name: 'Marged Quillfeather', relationship: 'mother',
          address: { lines: ['14 Tanpits Row', 'Northmoor'], postcode: 'ZZ99 3VZ' },
        },
      ],
      leadWorkerIds: ['0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01'],
      leadTeams: ['Tanpits team'],
      leadSocialWorker: { name: 'Ianthe Brockhollow', phone: '0161 496 0111' },
    },
  },
  refusals: ['child-not-found', 'plan-not-found', 'letter-recipient-not-found', 'address-not-theirs'],
});
