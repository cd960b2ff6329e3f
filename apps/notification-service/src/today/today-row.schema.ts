import type { TodayItem } from '@custodian/contracts';
import type { z } from 'zod';

/** An item as the database puts it together. */
export interface TodayRow extends Omit<z.output<typeof TodayItem>, 'since' | 'dueAt'> {
  readonly since: Date;
  readonly dueAt?: Date;
  /** By which it is sorted: when it is due, or for a notice no clock runs for when it was made. */
  readonly due: Date;
}
