import { z } from 'zod';
import { Words } from './text';

/** The event a limit runs from. Its own day is day 0. */
export const StartEvent = z.enum([
  'strategy discussion',
  'initial conference',
  'previous core group',
  'previous review',
  'written information received',
  'referral accepted',
  'notified and agreed permanent',
  'notification of the move',
  'move',
  'became aware of the move',
  'information received',
  'change of circumstances known',
  'plan started',
  'plan ended',
  'enquiry recorded',
  'check asked for',
  'Section 47 enquiry',
  'repeat enquiry',
  'notice sent',
  'child thought missing',
  'historic plan asked for',
]);
export type StartEvent = z.infer<typeof StartEvent>;

export const LimitUnit = z.enum(['minutes', 'hours', 'working-hours', 'calendar-days', 'working-days', 'months', 'same-day']);
export type LimitUnit = z.infer<typeof LimitUnit>;

/** A limit from guidance. `number` is 0 for "same-day" and at least 1 for every other unit. */
export const TimeLimit = z
  .strictObject({ number: z.int().min(0).max(1000), unit: LimitUnit, start: StartEvent, source: Words })
  .refine(({ number, unit }) => (number === 0) === (unit === 'same-day'), {
    error: 'must be 0 for "same-day" and at least 1 otherwise',
    path: ['number'],
  });
export type TimeLimit = z.infer<typeof TimeLimit>;

/** The part of a limit that reckoning needs. */
export type Limit = Pick<TimeLimit, 'number' | 'unit'>;
