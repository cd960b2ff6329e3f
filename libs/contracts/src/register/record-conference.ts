import { z } from 'zod';
import { Id, Line, LocalDate, Note } from '../fields';
import { defineCommand } from '../operation';
import { Categories, exampleMember, Member } from './plan';

/** What the conference decided about one child. */
export const ConferenceDecision = z.discriminatedUnion('decision', [
  z.strictObject({
    childId: Id,
    decision: z.literal('plan'),
    categories: Categories,
    leadWorkerId: Id,
    coreGroup: z.array(Member).min(1).max(40),
  }),
  z.strictObject({ childId: Id, decision: z.literal('no-plan'), reason: Note }),
  z.strictObject({ childId: Id, decision: z.literal('continue'), categories: Categories }),
  z.strictObject({ childId: Id, decision: z.literal('end'), reason: Note }),
]);

export const ConferenceKind = z.enum(['initial', 'review', 'moving-in']);

export const conferenceDetails = {
  kind: ConferenceKind,
  heldOn: LocalDate,
  chair: Member,
  members: z.array(Member).min(1).max(60),
  decisions: z.array(ConferenceDecision).min(1).max(20),
  minutesReference: Line.optional(),
};

export const exampleConference: z.input<z.ZodObject<typeof conferenceDetails>> = {
  kind: 'initial',
  heldOn: '2026-02-12',
  chair: { name: 'Philippa Ostrander-Vale', role: 'Conference chair', agency: 'Northmoor Safeguarding Unit' },
  members: [exampleMember],
  decisions: [
    {
      childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
      decision: 'plan',
      categories: ['neglect'],
      leadWorkerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01',
      coreGroup: [exampleMember],
    },
  ],
};

export const recordConference = defineCommand({
  name: 'register.record-conference',
  version: 1,
  owner: 'register-service',
  doc: 'Records a conference that was held and carries out what it decided about each child: an initial or moving-in conference can start a plan, a review can continue or end one; nothing else can (REC-05, REC-11). The categories are the chair’s decision (REC-04).',
  http: { method: 'POST', path: '/conferences' },
  input: z.strictObject(conferenceDetails),
  output: z.strictObject({
    conferenceId: Id,
    children: z.array(z.strictObject({ childId: Id, version: z.number().int().positive(), planId: Id.optional() })),
  }),
  example: {
    input: exampleConference,
    output: {
      conferenceId: '9d7b6a3e-2a70-49c2-9d43-6a31c6be2b02',
      children: [{ childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10', version: 2, planId: 'a51c9a57-5b7a-4c2a-8f3c-1b6c4f0c9d03' }],
    },
  },
  refusals: [
    'child-not-found', 'plan-starts-only-by-initial-conference', 'plan-ends-only-by-review-conference', 'plan-already-current', 'no-current-plan',
    'child-twice-in-one-conference', 'worker-not-found', 'date-in-the-future', 'conference-before-plan', 'decision-not-of-this-conference',
  ],
});
