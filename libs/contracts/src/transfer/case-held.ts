import { z } from 'zod';
import { defineEvent } from '../event';
import { Code, Id, Instant, Line, Telephone } from '../fields';

export const caseHeld = defineEvent({
  name: 'transfer.case-held',
  version: 1,
  owner: 'transfer-service',
  listeners: ['register-service'],
  stream: 'transfer-child',
  keyField: 'childId',
  doc: 'From this instant this authority holds case responsibility for the child, until another is said to (MOV-02, MOV-42, MOV-62). Said again for the same move and authority it corrects the instant; what is said later holds where two are said from one instant.',
  payload: z.object({
    childId: Id,
    moveId: Id,
    by: Code.describe("the authority's code in the directory of custodians; this authority's own where the case is held here"),
    authorityName: Line,
    custodianPhone: Telephone,
    from: Instant,
  }),
  example: {
    childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
    moveId: '2f6d8a1b-7c3e-4b59-8d20-9e4f1a6c5b07',
    by: 'eastmere',
    authorityName: 'Eastmere',
    custodianPhone: '0161 496 0240',
    from: '2026-03-12T10:15:00.000Z',
  },
});
