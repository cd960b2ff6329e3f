import { z } from 'zod';
import { Code, Note } from '../fields';
import { defineCommand } from '../operation';
import { PersonSought, exampleSought } from '../register/person-sought';
import { Enquiry, exampleEnquiry } from './enquiry';
import { Enquirer, exampleEnquirer } from './subject';

export const recordEnquiry = defineCommand({
  name: 'enquiry.record',
  version: 1,
  owner: 'enquiry-service',
  doc: 'Records an enquiry: who asks, in which role, from which agency, why, what type, about whom; who took it and when are the service’s own (ENQ-01, ENQ-13). It goes to the desk that is open (ENQ-05). An enquirer from outside the safeguarding board, or without a safeguarding concern, is refused and the refusal recorded (ENQ-04).',
  http: { method: 'POST', path: '/enquiries' },
  input: z.strictObject({
    enquirer: Enquirer,
    type: Code.describe("one of the policy's enquiry types"),
    reason: Note,
    safeguardingConcern: z.boolean(),
    circumstances: z.array(Code).max(12).describe("ids of the policy's list"),
    circumstancesNote: Note.optional(),
    subjects: z.array(PersonSought).min(1).max(12),
  }),
  output: Enquiry,
  example: {
    input: {
      enquirer: exampleEnquirer,
      type: exampleEnquiry.type,
      reason: exampleEnquiry.reason,
      safeguardingConcern: true,
      circumstances: exampleEnquiry.circumstances,
      subjects: [exampleSought],
    },
    output: exampleEnquiry,
  },
  refusals: ['agency-not-found', 'enquiry-type-unknown', 'circumstance-unknown', 'circumstances-missing', 'child-age-missing', 'child-address-missing', 'date-in-the-future', 'too-little-to-search-on'],
});
