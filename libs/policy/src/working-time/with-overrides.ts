import type { BankHolidayOverride } from './bank-holiday-overrides';
import type { LocalDate } from './local-date';

/** Listed holidays with those the overrides add and without those they remove. */
export function withOverrides(listed: readonly LocalDate[], overrides: readonly BankHolidayOverride[]): ReadonlySet<LocalDate> {
  const dates = new Set(listed);
  for (const { date, change } of overrides) {
    if (change === 'added') dates.add(date);
    else dates.delete(date);
  }
  return dates;
}
