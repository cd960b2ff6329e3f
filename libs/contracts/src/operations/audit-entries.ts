import { z } from 'zod';
import { Code, Id, Instant, Line, Note, pageAnswer, pageRequest } from '../fields';
import { defineQuery } from '../operation';
import type { Service } from '../service';

export const AuditOutcome = z.enum(['done', 'told', 'looked', 'refused', 'denied']);

/** Who did or looked at what, when, why, by which rule and with what outcome. Ids only, but for what a person typed. */
export const AuditEntry = z.strictObject({
  entryId: Id,
  at: Instant,
  service: Line,
  actorId: Line,
  roles: z.array(Line),
  action: Line,
  outcome: AuditOutcome,
  code: Code.optional().describe('why they might, by the access table; the problem code of a refusal, or the rule of a denial'),
  purpose: Line.optional(),
  enquiryId: Id.optional(),
  enquirerId: Id.optional().describe('who asked from outside, by an id that says nothing of them'),
  childIds: z.array(Id),
  resourceId: Line.optional(),
  begunBy: Line.optional().describe('who began what the actor decided on as the second person'),
  correlationId: Line,
  freeText: Note.optional().describe('what a person typed, such as a reason'),
  textErased: z.literal(true).optional().describe('something was typed, and has been erased'),
});

const example: z.input<typeof AuditEntry> = {
  entryId: 'd2b5c8a1-9f34-4c67-8e21-5a7b3c9d1f0e',
  at: '2026-03-01T03:04:30.000Z',
  service: 'enquiry-service',
  actorId: 'staff:out-of-hours',
  roles: ['out-of-hours'],
  action: 'enquiry.answer',
  outcome: 'told',
  purpose: 'professional-concern',
  enquiryId: 'c8a4f5c2-92f5-4d0a-8d80-6b0f3a2f1e04',
  childIds: ['5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10'],
  correlationId: '7c1f3a0b',
};

/** The query on one service's audit entries. */
export function auditEntriesOf(service: Service) {
  return defineQuery({
    name: `${service.replace('-service', '')}.list-audit-entries`,
    version: 1,
    owner: service,
    doc: `The audit entries of ${service}, newest first, of one enquiry, enquirer, child, person or action; an entry is there as soon as what it says is done.`,
    http: { method: 'GET', path: `/audit/${service}` },
    input: z.strictObject({
      enquiryId: Id.optional(),
      enquirerId: Id.optional(),
      childId: Id.optional(),
      actorId: Line.optional(),
      action: Line.optional(),
      ...pageRequest,
    }),
    output: z.strictObject({ entries: z.array(AuditEntry), ...pageAnswer }),
    example: { input: { enquiryId: 'c8a4f5c2-92f5-4d0a-8d80-6b0f3a2f1e04' }, output: { entries: [example] } },
  });
}
