import type { Nation } from '../schema/nation';
import { bankHolidayOverrides } from './bank-holiday-overrides';
import { bankHolidaysOf } from './bank-holidays';
import { isWorkingDay } from './working-day';

/** Weekdays lost to bank holidays as gov.uk/bank-holidays lists them; later years by the same rules. */
const englandAndWales: [number, string][] = [
  [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
  [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
  [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
  [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
  [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
  [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
  [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  [2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
  [2029, '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26'],
  [2030, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'],
];
const scotland: [number, string][] = [
  [2020, '01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28'],
  [2021, '01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28'],
  [2022, '01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27'],
  [2023, '01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26'],
  [2024, '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26'],
  [2025, '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26'],
  [2026, '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28'],
  [2027, '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28'],
];
const northernIreland: [number, string][] = [
  [2020, '01-01 03-17 04-10 04-13 05-08 05-25 07-13 08-31 12-25 12-28'],
  [2021, '01-01 03-17 04-02 04-05 05-03 05-31 07-12 08-30 12-27 12-28'],
  [2022, '01-03 03-17 04-15 04-18 05-02 06-02 06-03 07-12 08-29 09-19 12-26 12-27'],
  [2023, '01-02 03-17 04-07 04-10 05-01 05-08 05-29 07-12 08-28 12-25 12-26'],
  [2024, '01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26'],
  [2025, '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26'],
  [2026, '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28'],
  [2027, '01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28'],
];

function weekdaysLost(nation: Nation, year: number): string {
  const lost: string[] = [];
  for (let day = new Date(Date.UTC(year, 0, 1)); day.getUTCFullYear() === year; day = new Date(day.getTime() + 86_400_000)) {
    const date = day.toISOString().slice(0, 10);
    if (day.getUTCDay() % 6 !== 0 && !isWorkingDay({ nation }, date)) lost.push(date.slice(5));
  }
  return lost.join(' ');
}

describe('bank holidays', () => {
  it.each(englandAndWales)('England %i', (year, lost) => {
    expect(weekdaysLost('england', year)).toBe(lost);
  });
  it.each(englandAndWales)('Wales %i', (year, lost) => {
    expect(weekdaysLost('wales', year)).toBe(lost);
  });
  it.each(scotland)('Scotland %i', (year, lost) => {
    expect(weekdaysLost('scotland', year)).toBe(lost);
  });
  it.each(northernIreland)('Northern Ireland %i', (year, lost) => {
    expect(weekdaysLost('northern-ireland', year)).toBe(lost);
  });

  it('are reckoned once per nation and year', () => {
    expect(bankHolidaysOf('wales', 2026)).toBe(bankHolidaysOf('wales', 2026));
  });
});

describe('the override file', () => {
  it('changes its own nation only', () => {
    expect(bankHolidaysOf('scotland', 2026).has('2026-06-15')).toBe(true);
    expect(bankHolidaysOf('england', 2026).has('2026-06-15')).toBe(false);
  });

  it('is obeyed and names a source in every entry', () => {
    for (const { nation, date, change, source } of bankHolidayOverrides) {
      expect(bankHolidaysOf(nation, Number(date.slice(0, 4))).has(date)).toBe(change === 'added');
      expect(source).not.toBe('');
    }
  });
});
