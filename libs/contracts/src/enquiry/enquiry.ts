import { z } from 'zod';
import { Code, Id, Instant, Line, Note, Telephone } from '../fields';
import { Candidate, Field } from '../register/check';
import { Script } from './script';
import { Enquirer, exampleEnquirer, exampleIds, exampleSubject, Subject } from './subject';

/** Derived from the steps recorded, never set by hand. */
export const EnquiryStatus = z.enum(['recorded', 'refused', 'glass-broken', 'verified', 'checked', 'confirmed', 'answered']);

export const RefusalReason = z.enum(['agency-not-on-safeguarding-board', 'no-safeguarding-concern', 'enquirer-not-genuine', 'refused-by-staff']);

/** One ring back to a directory number: who rang, who answered, when, and what came of it (ENQ-03). */
export const CallBack = z.strictObject({
  callBackId: Id,
  numberId: Id,
  number: Telephone,
  outcome: z.enum(['reached', 'not-reached', 'not-genuine']),
  spokeTo: Line.optional(),
  note: Note.optional(),
  at: Instant,
  by: Line,
});

/** The glass broken because no call back was possible: who did it, and until when the check and the least answer go on without one. */
export const BrokenGlass = z.strictObject({ reviewId: Id, at: Instant, by: Line, until: Instant });

/** The check of every child asked about, or the statement that it could not be made, which is not a negative. */
export const CheckResult = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('completed'),
    at: Instant,
    subjects: z.array(
      z.strictObject({
        subjectId: Id,
        searchedBy: z.array(Field).describe('what was said that the search rests on'),
        candidates: z.array(Candidate).describe('the likeliest first'),
        moreCandidates: z.boolean().describe('others may be meant who are not shown: nobody can say it is none of these'),
        askNext: Field.optional().describe('what to ask the caller next'),
        missedShare: z.number().min(0).max(1).describe('the share of children on the Record, described with as much, who are missed: how far a "none" can be trusted'),
      }),
    ),
  }),
  z.strictObject({ outcome: z.literal('cannot-be-confirmed'), since: Instant, attempts: z.number().int().positive(), say: Note }),
]);

export const Enquiry = z.strictObject({
  enquiryId: Id,
  reference: Line.describe('what people call it, such as E-7K3M-9QXP'),
  status: EnquiryStatus,
  desk: z.enum(['duty', 'out-of-hours']),
  receivedAt: Instant,
  takenBy: Line,
  enquirer: Enquirer,
  type: Code,
  reason: Note,
  safeguardingConcern: z.boolean(),
  circumstances: z.array(Code),
  circumstancesNote: Note.optional(),
  subjects: z.array(Subject),
  callBacks: z.array(CallBack),
  brokenGlass: z.array(BrokenGlass).optional(),
  check: CheckResult.optional(),
  confirmation: z
    .strictObject({
      at: Instant,
      by: Line,
      choices: z.array(z.strictObject({ subjectId: Id, childId: Id.nullable() })),
      opens: z.array(Id).optional().describe('whose entries the desk may read for half an hour from then: the children chosen, and those with a plan in their household'),
    })
    .optional(),
  answer: z
    .strictObject({
      at: Instant,
      by: Line,
      callBackId: Id.optional().describe('absent: the enquirer was not rung back'),
      breakGlassReviewId: Id.optional().describe('by break-glass: the least was told, and this review says whether that was right'),
      scripts: z.array(Script),
      contactSheetIds: z.array(Id),
    })
    .optional(),
  refusal: z.strictObject({ at: Instant, by: Line, reason: RefusalReason, note: Note.optional() }).optional(),
  policy: z.strictObject({ id: Line, version: z.number().int() }),
  version: z.number().int().positive(),
});

export const exampleEnquiry: z.input<typeof Enquiry> = {
  enquiryId: exampleIds.enquiryId,
  reference: 'E-7K3M-9QXP',
  status: 'recorded',
  desk: 'out-of-hours',
  receivedAt: '2026-03-01T03:01:10.000Z',
  takenBy: 'staff:out-of-hours',
  enquirer: exampleEnquirer,
  type: 'professional-concern',
  reason: 'Burn to the hand, first seen three days on',
  safeguardingConcern: true,
  circumstances: ['delayed-presentation-of-injury'],
  subjects: [exampleSubject],
  callBacks: [],
  policy: { id: 'england-2023', version: 1 },
  version: 1,
};
