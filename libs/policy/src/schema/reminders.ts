import { z } from 'zod';
import { Words } from './text';

/** How many working days before it is due somebody is reminded; the reminder comes when the office opens. */
const Reminder = z.strictObject({ workingDays: z.int().min(1).max(100), source: Words });
export type Reminder = z.infer<typeof Reminder>;

export const Reminders = z.strictObject({ 'initial-conference': Reminder, 'core-group': Reminder, review: Reminder });
export type Reminders = z.infer<typeof Reminders>;
