import { z } from 'zod';
import { pageAnswer, pageRequest } from '../fields';
import { defineQuery } from '../operation';
import { exampleNotice, Notice } from './notice';

export const listUnacknowledged = defineQuery({
  name: 'notification.list-unacknowledged',
  version: 1,
  owner: 'notification-service',
  doc: "The people's queue of a place, oldest first: what has come to the desks, or to the designated manager, and nobody has acknowledged; with whom the desks are to ring. No clock empties it.",
  http: { method: 'GET', path: '/notices/unacknowledged' },
  input: z.strictObject({ ...pageRequest }),
  output: z.strictObject({ notices: z.array(Notice), ...pageAnswer }),
  example: { input: {}, output: { notices: [{ ...exampleNotice, step: 4, queue: 'designated-manager-queue', acknowledgeBy: undefined }] } },
});
