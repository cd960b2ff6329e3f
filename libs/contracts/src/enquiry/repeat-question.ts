import { z } from 'zod';
import { Id, Instant, Line, Note } from '../fields';
import { exampleIds } from './subject';

/** What repeat enquiries about one child ask of a person (ENQ-11). Staff who are informed decide nothing. */
export const RepeatAsks = z.enum(['child-in-need', 'inform-staff', 'conference-threshold']);

/** What came of the question: the first three of a possible Child in Need, the last three of the threshold of a conference. */
export const RepeatOutcome = z.enum(['child-in-need', 'may-be-child-in-need', 'not-child-in-need', 'conference-threshold-met', 'single-assessment', 'neither']);

/** A question that repeat enquiries about one child raised: which rule fired, on which enquiries, and what was decided. No name. */
export const RepeatQuestion = z.strictObject({
  questionId: Id,
  enquiryId: Id.describe('the enquiry whose answer raised it'),
  reference: Line,
  subjectId: Id.describe('whom it asked about'),
  childId: Id.optional().describe('absent: not known to the authority'),
  asks: RepeatAsks,
  rule: Note.describe('the rule that fired, with its source'),
  policy: z.strictObject({ id: Line, version: z.int().positive() }),
  enquiries: z.int().positive().describe('how many about the child, this one included'),
  enquirers: z.int().positive(),
  agencies: z.int().positive(),
  enquiryIds: z.array(Id).max(200).describe('those enquiries, the newest first'),
  since: Instant.describe('from when on enquiries counted'),
  openedAt: Instant,
  dueAt: Instant.optional().describe('by when it is to be decided'),
  status: z.enum(['told', 'open', 'decided']),
  overdue: z.boolean(),
  decision: z.strictObject({ at: Instant, by: Line, outcome: RepeatOutcome, reason: Note }).optional(),
  version: z.int().positive(),
});

export const exampleRepeatQuestion: z.input<typeof RepeatQuestion> = {
  questionId: '2c6a9e14-5f0b-4d3c-8a97-1e4b7d0c6f35',
  enquiryId: exampleIds.enquiryId,
  reference: 'E-7K3M-9QXP',
  subjectId: exampleIds.subjectId,
  asks: 'child-in-need',
  rule: 'second enquiry about an unknown child, 000 2.8',
  policy: { id: 'england-2023', version: 2 },
  enquiries: 2,
  enquirers: 2,
  agencies: 1,
  enquiryIds: [exampleIds.enquiryId, '9a0e6c1f-2d47-4b8e-b5c3-7f1d0a9e3c52'],
  since: '2025-03-01T00:00:00.000Z',
  openedAt: '2026-03-01T03:05:10.000Z',
  dueAt: '2026-03-02T17:00:00.000Z',
  status: 'open',
  overdue: false,
  version: 1,
};
