import type { Nation } from '../schema/nation';
import type { LocalDate } from './local-date';

/** A bank holiday the library does not know, or has on a day that is not one. */
export interface BankHolidayOverride {
  nation: Nation;
  date: LocalDate;
  change: 'added' | 'removed';
  name: string;
  source: string;
}

/** Checked against gov.uk/bank-holidays when date-holidays is updated; entries it has learnt may go. */
export const bankHolidayOverrides: readonly BankHolidayOverride[] = [
  {
    nation: 'scotland',
    date: '2026-06-15',
    change: 'added',
    name: 'World Cup bank holiday',
    source: 'Royal proclamation of 3 February 2026 under section 1(3) of the Banking and Financial Dealings Act 1971',
  },
];
