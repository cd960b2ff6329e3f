import { z } from 'zod';
import { Code, Id } from '../fields';
import { defineEvent } from '../event';
import type { Service } from '../service';

/** The event by which a service says that somebody else is to decide on what one person began. */
export function proposalWaitsOf(service: Service) {
  const noun = service.replace('-service', '');
  return defineEvent({
    name: `${noun}.proposal-waits`,
    version: 1,
    owner: service,
    listeners: ['notification-service'],
    stream: `${noun}-proposal`,
    keyField: 'proposalId',
    doc: `A change in ${service} waits for a second person. The designated manager is to know.`,
    payload: z.object({ proposalId: Id, kind: Code.describe('which change, such as `call-back-number`'), begunBy: z.string() }),
    example: { proposalId: '6b1f0c3e-0d9a-4f57-9a3e-7c2b5d8e1f06', kind: 'plan-correction', begunBy: 'staff:custodian' },
  });
}
