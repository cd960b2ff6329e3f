import Holidays from 'date-holidays';
import type { Nation } from '../schema/nation';
import { bankHolidayOverrides } from './bank-holiday-overrides';
import type { LocalDate } from './local-date';
import { withOverrides } from './with-overrides';

const STATES: Record<Nation, string> = { england: 'ENG', wales: 'WLS', scotland: 'SCT', 'northern-ireland': 'NIR' };

const calendars = new Map<Nation, Holidays>();
const years = new Map<string, ReadonlySet<LocalDate>>();

/** The nation's bank and public holidays in a year, substitute days included; reckoned once per nation and year. */
export function bankHolidaysOf(nation: Nation, year: number): ReadonlySet<LocalDate> {
  const key = `${nation} ${year}`;
  const known = years.get(key);
  if (known) return known;
  const found = reckon(nation, year);
  years.set(key, found);
  return found;
}

function reckon(nation: Nation, year: number): ReadonlySet<LocalDate> {
  const listed = calendarOf(nation).getHolidays(year).map(({ date }) => date.slice(0, 10));
  const overrides = bankHolidayOverrides.filter((each) => each.nation === nation && each.date.startsWith(`${year}-`));
  return withOverrides(listed, overrides);
}

function calendarOf(nation: Nation): Holidays {
  const known = calendars.get(nation);
  if (known) return known;
  const made = new Holidays('GB', STATES[nation], { types: ['public', 'bank'] });
  calendars.set(nation, made);
  return made;
}
