import { z } from 'zod';
import { Id, pageAnswer, pageRequest } from '../fields';
import { defineQuery } from '../operation';
import { exampleLetters, Letters } from './letters';

export const listLetters = defineQuery({
  name: 'notification.list-letters',
  version: 1,
  owner: 'notification-service',
  doc: 'The letters to parents and children that are owed, or were (REC-10), those due soonest first: all of them for the designated manager; for others those about children whose plan they lead.',
  http: { method: 'GET', path: '/letters' },
  input: z.strictObject({ status: z.enum(['owed', 'settled', 'withdrawn']).default('owed'), childId: Id.optional(), ...pageRequest }),
  output: z.strictObject({ letters: z.array(Letters), ...pageAnswer }),
  example: { input: { status: 'owed' }, output: { letters: [exampleLetters] } },
});
