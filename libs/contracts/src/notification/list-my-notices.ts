import { z } from 'zod';
import { pageAnswer, pageRequest } from '../fields';
import { defineQuery } from '../operation';
import { exampleNotice, Notice } from './notice';

export const listMyNotices = defineQuery({
  name: 'notification.list-my-notices',
  version: 1,
  owner: 'notification-service',
  doc: "The caller's own inbox, newest first. The designated manager's also holds the notices for which nobody could be named; an auditor's those to auditors.",
  http: { method: 'GET', path: '/notices' },
  input: z.strictObject({ status: z.enum(['waiting', 'acknowledged', 'withdrawn', 'superseded', 'answered']).optional(), ...pageRequest }),
  output: z.strictObject({ notices: z.array(Notice), ...pageAnswer }),
  example: { input: { status: 'waiting' }, output: { notices: [exampleNotice] } },
});
