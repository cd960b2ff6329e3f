import { z } from 'zod';

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 08:30');

const Hours = z
  .strictObject({ open: TimeOfDay, close: TimeOfDay })
  .refine(({ open, close }) => open < close, { error: 'must close after it opens', path: ['close'] });

const HoursOrClosed = z.union([z.literal('closed'), Hours], { error: 'must be "closed", or open and close times with open first' });

/**
 * When the office is open, Europe/London wall clock. Monday to Friday always have hours,
 * because a limit in working days ends at the close of the office. Bank holidays are closed whatever is said here.
 */
export const OfficeHours = z.strictObject({
  monday: Hours,
  tuesday: Hours,
  wednesday: Hours,
  thursday: Hours,
  friday: Hours,
  saturday: HoursOrClosed,
  sunday: HoursOrClosed,
});
export type OfficeHours = z.infer<typeof OfficeHours>;
