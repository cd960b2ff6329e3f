import type { Look } from '../../../../enquiry-service/src/fishing/look';
import { lookAt, type Town } from './look-at';
import type { Worker } from './people';
import { days } from './people';
import { type TownChild, unknownChild } from './town';

/** The ways to look for oneself that are planted. The careful one leaves nothing to see: on duty, no relation, answered in good order. */
export const kinds = ['relatives', 'neighbour', 'one-child', 'guesses', 'wide-searches', 'never-answered', 'off-duty', 'careful'] as const;
export type Kind = (typeof kinds)[number];

const hour = 3_600_000;

/** The looks one person makes for themselves, in order, as their kind does it. */
export function plantedLooks(kind: Kind, worker: Worker, town: Town): Look[] {
  const { faker } = town;
  const some = (): TownChild => faker.helpers.arrayElement([...town.children]);
  const many = (min: number, max: number, withinDays: number, look: (at: Date) => Look): Look[] =>
    times(worker, town, faker.number.int({ min, max }), withinDays).map(look);
  switch (kind) {
    case 'relatives': {
      const child = { ...some(), surname: worker.marks.surnames[0] ?? '' };
      return many(2, 4, 20, (at) => lookAt(faker, worker, { ...child, key: `${child.key}-${faker.number.int({ max: 1 })}` }, at));
    }
    case 'neighbour': {
      const child = { ...some(), postcode: worker.marks.postcodes[0] ?? '' };
      return many(1, 2, 20, (at) => lookAt(faker, worker, child, at));
    }
    case 'one-child': {
      const child = some();
      return many(4, 7, 14, (at) => lookAt(faker, worker, child, at));
    }
    case 'guesses':
      return many(10, 18, 2, (at) => lookAt(faker, worker, faker.datatype.boolean(0.9) ? unknownChild(faker) : some(), at));
    case 'wide-searches':
      return many(4, 8, 7, (at) => lookAt(faker, worker, some(), at, { broad: true }));
    case 'never-answered':
      return many(5, 8, 14, (at) => lookAt(faker, worker, some(), at, { outcome: 'open' }));
    case 'off-duty':
      return many(2, 4, 20, (at) => lookAt(faker, worker, some(), offDuty(worker, at)));
    case 'careful':
      return many(1, 2, 20, (at) => lookAt(faker, worker, some(), at));
  }
}

/** So many moments of the person's own turns of duty, within so many days that begin somewhere in the month. */
function times(worker: Worker, { faker }: Town, count: number, withinDays: number): Date[] {
  const start = faker.number.int({ min: 5, max: days - Math.min(withinDays, days - 6) });
  const first = (worker.shifts[0]?.from.getTime() ?? 0) + start * 24 * hour;
  const turns = worker.shifts.filter(({ from }) => from.getTime() >= first - 24 * hour && from.getTime() < first + withinDays * 24 * hour);
  const among = turns.length > 0 ? turns : worker.shifts.slice(-2);
  return Array.from({ length: count }, () => {
    const { from, to } = faker.helpers.arrayElement([...among]);
    return faker.date.between({ from, to });
  }).sort((one, other) => one.getTime() - other.getTime());
}

/** The same day, at an hour when nobody of that desk works: clerks at night, the night team at noon. */
function offDuty(worker: Worker, at: Date): Date {
  const day = Math.floor(at.getTime() / (24 * hour)) * 24 * hour;
  const weekday = new Date(day).getUTCDay();
  const toMonday = weekday === 0 ? 1 : weekday === 6 ? 2 : 0;
  return new Date(day + (worker.desk === 'duty' ? 22.5 : 12.5 + 24 * toMonday) * hour);
}
