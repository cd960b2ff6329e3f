import { z } from 'zod';
import { Code, Id, Line, LocalDate, Sex } from '../fields';
import { defineQuery } from '../operation';
import { Address, ChildName, exampleAddress, exampleDetails } from './child-details';
import { exampleSought, personSought } from './person-sought';

export const Field = z.enum(['name', 'birth', 'address', 'postcode', 'nhs-number', 'sex']);

/** How sure it is that a child is the one asked about. */
export const Band = z.enum(['certain', 'probable', 'possible']);

/** How one particular that was said compares with what is recorded: as a code for programs, and in words a clerk reads out. */
export const FieldCompared = z.strictObject({
  field: z.enum(['given', 'middle', 'family', 'order', 'birth', 'sex', 'door', 'postcode', 'town', 'nhs']),
  outcome: z.enum(['agreed', 'nearly-agreed', 'disagreed', 'not-given']),
  code: Code,
  words: Line,
});

/** A child who may be the one asked about: what tells them apart, and how it compares. Nothing of plan or case. */
export const Candidate = z.strictObject({
  childId: Id,
  names: z.array(ChildName),
  dateOfBirth: LocalDate.optional(),
  expectedDate: LocalDate.optional(),
  sex: Sex,
  address: Address.optional(),
  band: Band,
  comparison: z.array(FieldCompared),
});
export type Candidate = z.output<typeof Candidate>;

export const check = defineQuery({
  name: 'register.check',
  version: 1,
  owner: 'register-service',
  doc: "Looks the children of one enquiry up on the Record as it is at that moment, however their particulars were heard: the candidates for each, and the children with a plan at the same address. Bus only: nobody asks the Record outside an enquiry (ENQ-02).",
  input: z.strictObject({
    enquiryId: Id,
    subjects: z.array(z.strictObject({ subjectId: Id, ...personSought })).min(1).max(12),
  }),
  output: z.strictObject({
    subjects: z.array(
      z.strictObject({
        subjectId: Id,
        searchedBy: z.array(Field).describe('what was said that the search rests on'),
        candidates: z.array(Candidate).max(20).describe('the likeliest first'),
        moreCandidates: z.boolean().describe('others may be meant who are not shown: too many are alike, or too little was said to search on. Then nobody can say it is none of these'),
        askNext: Field.optional().describe('what to ask the caller next: what would tell the candidates apart best, or is needed to search at all'),
        missedShare: z.number().min(0).max(1).describe('the share of children on the Record, described with as much, who are missed: how far a "none" can be trusted'),
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
              band: 'certain',
              comparison: [
                { field: 'given', outcome: 'agreed', code: 'same', words: 'the given name is the same' },
                { field: 'family', outcome: 'agreed', code: 'same', words: 'the family name is the same' },
                { field: 'birth', outcome: 'nearly-agreed', code: 'day-month-swapped', words: 'day and month of birth are the other way round' },
                { field: 'sex', outcome: 'not-given', code: 'not-given', words: 'no sex to compare' },
                { field: 'door', outcome: 'not-given', code: 'not-given', words: 'no address to compare' },
                { field: 'postcode', outcome: 'agreed', code: 'same', words: 'the postcode is the same' },
                { field: 'nhs', outcome: 'not-given', code: 'not-given', words: 'no NHS number to compare' },
              ],
            },
          ],
          moreCandidates: false,
          missedShare: 0.0013,
          sameAddressChildIds: [],
        },
      ],
    },
  },
});
