import fc from 'fast-check';
import { preset001 } from '../presets/001';
import { Nation } from '../schema/nation';
import { addCalendarDays } from './add-calendar-days';
import { addMonths } from './add-months';
import { bankHolidaysOf } from './bank-holidays';
import type { Calendar } from './calendar';
import { dueAt } from './due-at';
import { endOfDay, localDateOf } from './local-date';
import { isOfficeOpen, openHoursOn } from './office-hours';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-day';
import { workingMinutesBetween } from './working-minutes';

const MINUTE = 60_000;
const first = Date.UTC(2020, 0, 1) / MINUTE;
const last = Date.UTC(2031, 0, 1) / MINUTE;

const hours = fc
  .tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 0, max: 47 }))
  .filter(([open, close]) => open < close)
  .map(([open, close]) => ({ open: clock(open), close: clock(close) }));
const hoursOrClosed = fc.oneof(hours, fc.constant<'closed'>('closed'));
const calendar: fc.Arbitrary<Calendar> = fc.record({
  nation: fc.constantFrom(...Nation.options),
  officeHours: fc.oneof(
    fc.constant(preset001.officeHours),
    fc.record({ monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours, saturday: hoursOrClosed, sunday: hoursOrClosed }),
  ),
});
/** Half of them within a day of a clock change. */
const instant = fc.oneof(
  fc.integer({ min: first, max: last }),
  fc
    .tuple(fc.constantFrom('2024-03-31', '2024-10-27', '2026-03-29', '2026-10-25'), fc.integer({ min: -1440, max: 1440 }))
    .map(([day, minutes]) => Date.parse(`${day}T01:00Z`) / MINUTE + minutes),
).map((minutes) => new Date(minutes * MINUTE));
const date = instant.map(localDateOf);
const limit = fc.oneof(
  fc.constant({ number: 0, unit: 'same-day' as const }),
  fc.record({ number: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom('hours' as const, 'calendar-days' as const, 'working-days' as const, 'months' as const) }),
);

function clock(halfHours: number): string {
  return `${String(Math.floor(halfHours / 2)).padStart(2, '0')}:${halfHours % 2 ? '30' : '00'}`;
}
function weekday(day: string): number {
  return new Date(`${day}T00:00Z`).getUTCDay();
}
function onGenerated<T extends [unknown, ...unknown[]]>(arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> }, check: (...values: T) => void): void {
  fc.assert(fc.property(...arbitraries, check), { numRuns: 200 });
}

describe('working days', () => {
  it('counted back after adding n are n', () => {
    onGenerated([calendar, date, fc.integer({ min: 0, max: 80 })], (policy, from, n) => {
      expect(workingDaysBetween(policy, from, addWorkingDays(policy, from, n))).toBe(n);
    });
  });

  it('never land on a weekend or a bank holiday', () => {
    onGenerated([calendar, date, fc.integer({ min: 1, max: 80 })], (policy, from, n) => {
      const day = addWorkingDays(policy, from, n);
      expect([0, 6]).not.toContain(weekday(day));
      expect(bankHolidaysOf(policy.nation, Number(day.slice(0, 4))).has(day)).toBe(false);
      expect(isWorkingDay(policy, day)).toBe(true);
    });
  });

  it('add up: n and then m is n + m', () => {
    onGenerated([calendar, date, fc.nat(40), fc.nat(40)], (policy, from, n, m) => {
      expect(addWorkingDays(policy, addWorkingDays(policy, from, n), m)).toBe(addWorkingDays(policy, from, n + m));
    });
  });
});

describe('calendar days and months', () => {
  it('days are as many midnights', () => {
    onGenerated([date, fc.nat(1000)], (from, n) => {
      expect((Date.parse(addCalendarDays(from, n)) - Date.parse(from)) / (1440 * MINUTE)).toBe(n);
    });
  });

  it('months keep the day, or take the last of a shorter month', () => {
    onGenerated([date, fc.nat(120)], (from, n) => {
      const to = addMonths(from, n);
      const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
      expect(months(to) - months(from)).toBe(n);
      if (to.slice(8) !== from.slice(8)) expect(addCalendarDays(to, 1).slice(8)).toBe('01');
      expect(to.slice(8) <= from.slice(8)).toBe(true);
    });
  });
});

describe('dueAt', () => {
  it('is after its start, and never earlier for a later start or a longer limit', () => {
    onGenerated([calendar, limit, instant, fc.nat(20_000), fc.nat(30)], (policy, chosen, start, later, more) => {
      const due = dueAt(policy, chosen, start);
      expect(due.getTime()).toBeGreaterThan(start.getTime());
      expect(dueAt(policy, chosen, new Date(start.getTime() + later * MINUTE)).getTime()).toBeGreaterThanOrEqual(due.getTime());
      if (chosen.unit === 'same-day') return;
      expect(dueAt(policy, { ...chosen, number: chosen.number + more }, start).getTime()).toBeGreaterThanOrEqual(due.getTime());
    });
  });

  it('in working days is the close of the office on a working day', () => {
    onGenerated([calendar, fc.integer({ min: 1, max: 60 }), instant], (policy, number, start) => {
      const due = dueAt(policy, { number, unit: 'working-days' }, start);
      const hours = openHoursOn(policy, addWorkingDays(policy, localDateOf(start), number));
      expect(hours?.closes).toEqual(due);
      expect(isOfficeOpen(policy, due)).toBe(false);
    });
  });

  it('in days and months is a midnight, Europe/London', () => {
    const wall = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'medium' });
    onGenerated([calendar, fc.constantFrom('same-day' as const, 'calendar-days' as const, 'months' as const), instant], (policy, unit, start) => {
      const due = dueAt(policy, { number: unit === 'same-day' ? 0 : 7, unit }, start);
      expect(wall.format(due)).toBe('00:00:00');
    });
  });

  it('in hours is elapsed time, whatever the clock does', () => {
    onGenerated([calendar, fc.integer({ min: 1, max: 100 }), instant], (policy, number, start) => {
      expect(dueAt(policy, { number, unit: 'hours' }, start).getTime() - start.getTime()).toBe(number * 60 * MINUTE);
    });
  });
});

describe('working minutes', () => {
  it('add up over any instant between', () => {
    onGenerated([calendar, fc.array(instant, { minLength: 3, maxLength: 3 })], (policy, instants) => {
      const base = Math.min(...instants.map(Number));
      const [from, between, to] = instants.map((each) => new Date(base + ((each.getTime() - base) % (40 * 1440 * MINUTE)))).sort((a, b) => a.getTime() - b.getTime());
      if (!from || !between || !to) throw new Error('three instants were generated');
      const parts = workingMinutesBetween(policy, from, between) + workingMinutesBetween(policy, between, to);
      expect(parts).toBe(workingMinutesBetween(policy, from, to));
    });
  });

  it('are the minutes at which the office is open', () => {
    fc.assert(
      fc.property(calendar, instant, fc.nat(2000), (policy, from, span) => {
        let open = 0;
        for (let minute = 0; minute < span; minute += 1) {
          if (isOfficeOpen(policy, new Date(from.getTime() + minute * MINUTE))) open += 1;
        }
        expect(workingMinutesBetween(policy, from, new Date(from.getTime() + span * MINUTE))).toBe(open);
      }),
      { numRuns: 25 },
    );
  });

  it('are none when the end is not later', () => {
    onGenerated([calendar, instant, fc.nat(100_000)], (policy, to, later) => {
      expect(workingMinutesBetween(policy, new Date(to.getTime() + later * MINUTE), to)).toBe(0);
    });
  });
});

describe('a day', () => {
  it('ends with the first instant of the next', () => {
    onGenerated([date], (day) => {
      expect(localDateOf(endOfDay(day))).toBe(addCalendarDays(day, 1));
      expect(localDateOf(new Date(endOfDay(day).getTime() - 1))).toBe(day);
    });
  });
});
