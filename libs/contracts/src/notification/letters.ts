import { z } from 'zod';
import { Id, Instant, Line, LocalDate, Note, Version } from '../fields';

/** What parents and the child are written to about (REC-10): a plan that starts or ends, and a mistake about that where they were written to. */
export const LetterOccasion = z.enum(['plan-started', 'plan-ended', 'start-was-a-mistake', 'end-was-a-mistake']);

/** Why somebody is not written to. The last is for the child only. */
export const NotInformedReason = z.enum(['risk-of-significant-harm-to-a-child', 'risk-of-serious-injury-to-an-adult', 'age-and-understanding']);

const recorded = { recordedAt: Instant, recordedBy: Line };

/** A letter that was sent or handed over. */
export const LetterSent = z.strictObject({ on: LocalDate, how: z.enum(['post', 'by-hand']), byWorkerId: Id, ...recorded });

/** Why somebody was not written to, and who decided or judged so. */
export const NotInformed = z.strictObject({ reason: NotInformedReason, note: Note, decidedByWorkerId: Id, decidedOn: LocalDate, ...recorded });

/** A letter that was printed. From the second time on it says that it is a copy. */
export const LetterPrint = z.strictObject({ printedAt: Instant, printedBy: Line, copy: z.boolean() });

/** The letters that are owed about one plan at one occasion: by ids and days only. */
export const Letters = z.strictObject({
  matterId: Id,
  reference: Line,
  occasion: LetterOccasion,
  childId: Id,
  planId: Id,
  on: LocalDate.describe('the day the plan started or ended'),
  openedAt: Instant,
  dueAt: Instant,
  status: z.enum(['owed', 'settled', 'withdrawn']).describe('settled: everybody was written to, or a reason is recorded; withdrawn: the plan was corrected, and nobody had been written to'),
  version: Version,
});

/** One parent, other person with parental responsibility, or the child, as the Record says it now, and what was done. */
export const LetterRecipient = z.strictObject({
  recipientId: Id,
  as: z.enum(['parent', 'child']),
  name: Line.optional().describe('absent: the Record no longer has this person among those to be written to'),
  relationship: Line.optional(),
  address: z.enum(['on-record', 'none', 'sealed']).optional().describe('none or sealed: the letter is handed over, or an address is given when it is printed'),
  owed: z.boolean(),
  prints: z.array(LetterPrint),
  sent: z.array(LetterSent),
  notInformed: z.array(NotInformed),
});

export const LettersWithRecipients = Letters.extend({ recipients: z.array(LetterRecipient) });

export const exampleLetters: z.input<typeof Letters> = {
  matterId: 'b3c7f2a4-6a5e-4b7d-9d0f-2e8c1a9b5d11',
  reference: 'L-B3C7F2A4',
  occasion: 'plan-started',
  childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
  planId: 'a51c9a57-5b7a-4c2a-8f3c-1b6c4f0c9d03',
  on: '2026-02-12',
  openedAt: '2026-02-12T16:20:11.000Z',
  dueAt: '2026-02-19T17:15:00.000Z',
  status: 'owed',
  version: 1,
};

export const exampleLetterRecipient: z.input<typeof LetterRecipient> = {
  recipientId: '6d1f0c58-9f4b-5e0a-8a3d-7c2b4e6f9a12',
  as: 'parent',
  name: 'Marged Quillfeather',
  relationship: 'mother',
  address: 'on-record',
  owed: true,
  prints: [],
  sent: [],
  notInformed: [],
};

/** Which letter a command is about. */
export const whichLetter = { matterId: Id, recipientId: Id };
export const exampleLetter = { matterId: exampleLetters.matterId, recipientId: exampleLetterRecipient.recipientId };
