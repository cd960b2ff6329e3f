import type { BankHolidayOverride } from './bank-holiday-overrides';
import { withOverrides } from './with-overrides';

it('a moved holiday leaves its old day and takes its new one', () => {
  const moved: Omit<BankHolidayOverride, 'date' | 'change'> = { nation: 'england', name: 'Early May, moved to VE Day', source: 'Royal proclamation' };
  const dates = withOverrides(['2020-05-04', '2020-05-25'], [
    { ...moved, date: '2020-05-04', change: 'removed' },
    { ...moved, date: '2020-05-08', change: 'added' },
  ]);
  expect([...dates].sort()).toEqual(['2020-05-08', '2020-05-25']);
});
