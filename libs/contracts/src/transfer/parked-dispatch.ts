import { z } from 'zod';
import { Id, Note } from '../fields';
import { defineCommand } from '../operation';
import { IncomingStatus } from './dispatch';

const changed = z.strictObject({ dispatchId: Id, status: IncomingStatus });
const dispatchId = 'b1f7c3de-2f0a-4f5e-9c84-3f9d8e1b6a20';

export const handleDispatchAgain = defineCommand({
  name: 'transfer.handle-dispatch-again',
  version: 1,
  owner: 'transfer-service',
  doc: 'Gives a dispatch that is parked to its handler again.',
  http: { method: 'POST', path: '/dispatches/:dispatchId/handling' },
  input: z.strictObject({ dispatchId: Id }),
  output: changed,
  example: { input: { dispatchId }, output: { dispatchId, status: 'arrived' } },
  refusals: ['dispatch-not-parked'],
});

export const setAsideDispatch = defineCommand({
  name: 'transfer.set-aside-dispatch',
  version: 1,
  owner: 'transfer-service',
  doc: 'Decides, with the reason, that a parked dispatch is not to be handled. What it says is erased.',
  http: { method: 'POST', path: '/dispatches/:dispatchId/setting-aside' },
  input: z.strictObject({ dispatchId: Id, reason: Note }),
  output: changed,
  example: { input: { dispatchId, reason: 'They sent it a second time, and that was handled' }, output: { dispatchId, status: 'set-aside' } },
  refusals: ['dispatch-not-parked'],
});
