import { z } from 'zod';
import { Id, LocalDate, Sex } from '../fields';
import { defineQuery } from '../operation';
import { Address, ChildName, exampleAddress, exampleDetails } from './child-details';
import { exampleSought, personSought } from './person-sought';

export const Field = z.enum(['name', 'birth', 'address', 'postcode', 'nhs-number', 'sex']);

/** A child who may be the one asked about: what tells them apart, and what agreed. Nothing of plan or case. */
export const Candidate = z.strictObject({
  childId: Id,
  names: z.array(ChildName),
  dateOfBirth: LocalDate.optional(),
  expectedDate: LocalDate.optional(),
  sex: Sex,
  address: Address.optional(),
  agreed: z.array(Field),
  disagreed: z.array(Field),
  notGiven: z.array(Field),
});
export type Candidate = z.output<typeof Candidate>;

export const check = defineQuery({
  name: 'register.check',
  version: 1,
  owner: 'register-service',
  doc: "Looks the children of one enquiry up on the Record's own current data (primary, majority): the candidates for each, and the children with a plan at the same address. Bus only: nobody asks the Record outside an enquiry (ENQ-02).",
  input: z.strictObject({
    enquiryId: Id,
    subjects: z.array(z.strictObject({ subjectId: Id, ...personSought })).min(1).max(12),
  }),
  output: z.strictObject({
    subjects: z.array(
      z.strictObject({
        subjectId: Id,
        searchedBy: z.array(Field),
        candidates: z.array(Candidate).max(20),
        moreCandidates: z.boolean(),
        sameAddressChildIds: z.array(Id).max(40),
        households: z
          .array(z.strictObject({ childId: Id, withChildIds: z.array(Id) }))
          .optional()
          .describe('for each candidate the others with a plan behind the same door; nobody by a sealed address'),
      }),
    ),
  }),
  example: {
    input: { enquiryId: 'c8a4f5c2-92f5-4d0a-8d80-6b0f3a2f1e04', subjects: [{ subjectId: '3f9f7a0c-59a8-4a0e-8f53-2e2f6a1b0c05', ...exampleSought }] },
    output: {
      subjects: [
        {
          subjectId: '3f9f7a0c-59a8-4a0e-8f53-2e2f6a1b0c05',
          searchedBy: ['name', 'birth', 'postcode'],
          candidates: [
            {
              childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
              names: exampleDetails.names,
              dateOfBirth: '2019-03-14',
              sex: 'female',
              address: exampleAddress,
              agreed: ['name', 'birth', 'postcode'],
              disagreed: [],
              notGiven: ['address', 'nhs-number', 'sex'],
            },
          ],
          moreCandidates: false,
          sameAddressChildIds: [],
        },
      ],
    },
  },
});
