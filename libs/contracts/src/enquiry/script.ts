import { z } from 'zod';
import { Id, Line, Note } from '../fields';
import { LeadSocialWorker } from '../register/get-standing';

/** Which answer it is. A child can be on a plan, have had one, have an open case, share an address with a child on a plan, or none of these. */
export const ScriptKind = z.enum(['plan', 'earlier-plan', 'open-case', 'same-address', 'known-before', 'not-known']);

/** Exactly what the clerk reads out about one child asked about, sentence by sentence, and what it rests on. */
export const Script = z.strictObject({
  subjectId: Id,
  kind: ScriptKind,
  childId: Id.optional(),
  sentences: z.array(Note).min(1),
  leadSocialWorker: LeadSocialWorker.optional(),
  rules: z.array(Line).describe('the rules that shaped the answer, such as ENQ-06'),
});

export const exampleScript: z.input<typeof Script> = {
  subjectId: '3f9f7a0c-59a8-4a0e-8f53-2e2f6a1b0c05',
  kind: 'plan',
  childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
  sentences: [
    'Aderyn Quillfeather, born 14 March 2019, is the subject of a child protection plan. It started on 12 February 2026 under the category neglect.',
    'There is no earlier plan on the Record.',
    'The lead social worker is Ianthe Brockhollow, Tanpits team, telephone 0161 496 0111. They are being told of your enquiry.',
  ],
  leadSocialWorker: { workerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01', name: 'Ianthe Brockhollow', team: 'Tanpits team', phone: '0161 496 0111' },
  rules: ['ENQ-06', 'ENQ-16'],
};
