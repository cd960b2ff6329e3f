import { z } from 'zod';
import { Id } from '../fields';
import { defineCommand } from '../operation';
import type { Service } from '../service';

/** Why what was typed is erased from the trail. */
const ErasureReason = z.enum(['entered-in-error', 'names-somebody-who-need-not-be', 'asked-for-by-the-person', 'ordered-by-a-court', 'kept-long-enough']);

/** The command that erases what was typed for one audit entry of a service. */
export function eraseAuditTextOf(service: Service) {
  return defineCommand({
    name: `${service.replace('-service', '')}.erase-audit-text`,
    version: 1,
    owner: service,
    doc: `Erases what a person typed for one audit entry of ${service}. The entry, and the chain it is in, stay as they are; the erasure is on the trail itself.`,
    http: { method: 'POST', path: `/audit/${service}/:entryId/erase-text` },
    input: z.strictObject({ entryId: Id, reason: ErasureReason }),
    output: z.strictObject({ entryId: Id, textErased: z.literal(true) }),
    example: {
      input: { entryId: 'd2b5c8a1-9f34-4c67-8e21-5a7b3c9d1f0e', reason: 'names-somebody-who-need-not-be' },
      output: { entryId: 'd2b5c8a1-9f34-4c67-8e21-5a7b3c9d1f0e', textErased: true },
    },
    refusals: ['audit-text-not-found', 'audit-text-erased'],
  });
}
