import { z } from 'zod';
import { Email, Id, Instant, Line, Telephone } from '../fields';
import { Audience } from '../notification/audience';
import { defineQuery } from '../operation';

export const RecipientAs = z.enum([
  'worker', 'cover', 'team-manager', 'lead-worker', 'core-group', 'conference-member', 'police', 'designated-manager', 'director', 'safeguarding-unit', 'receiving-team', 'duty-desk', 'out-of-hours-desk', 'national-list-holder',
]);

/** Somebody who is to be told, and how they are reached at that moment. */
export const Recipient = z.strictObject({
  recipientId: Id.describe('the practitioner’s id; for somebody outside the directory one that is the same each time for the same child, name and agency'),
  workerId: Id.optional().describe('absent: not in the directory'),
  as: RecipientAs,
  name: Line,
  agency: Line,
  email: Email.optional(),
  phone: Telephone.optional(),
  mobile: Telephone.optional(),
  coveringFor: Id.optional().describe('the practitioner who would have been told, were they not away or gone'),
});

export const findRecipients = defineQuery({
  name: 'register.find-recipients',
  version: 1,
  owner: 'register-service',
  doc: 'Who must know, at an instant, and how they are reached: whoever is away is stood in for by their cover, whoever has left by their team manager. Each person once. An audience that is nobody, or a role, adds none.',
  input: z.strictObject({ audience: z.array(Audience).min(1).max(20), at: Instant }),
  output: z.strictObject({ recipients: z.array(Recipient) }),
  example: {
    input: { audience: [{ leadWorkerOf: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10' }], at: '2026-08-04T09:00:00.000Z' },
    output: {
      recipients: [{
        recipientId: '77a1f6f1-61a0-4c88-a6a5-0c52e6c1ad06',
        workerId: '77a1f6f1-61a0-4c88-a6a5-0c52e6c1ad06',
        as: 'lead-worker',
        name: 'Casimir Fennimore',
        agency: 'Northmoor Children’s Social Care',
        email: 'casimir.fennimore@northmoor.example',
        phone: '0161 496 0112',
        coveringFor: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01',
      }],
    },
  },
});
