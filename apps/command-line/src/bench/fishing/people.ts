import type { Faker } from '@faker-js/faker';
import type { Desk } from '@custodian/policy';
import type { Marks, Shift } from '../../../../enquiry-service/src/fishing/look';
import { homePostcode, surname } from './town';

/** Somebody of the two desks, with their habits: how often a child they are asked about is not known, a search too wide, a call never answered. */
export interface Worker {
  readonly id: string;
  readonly desk: Desk;
  readonly shifts: readonly Shift[];
  readonly marks: Marks;
  readonly habits: { readonly notKnown: number; readonly broad: number; readonly abandoned: number };
}

export const days = 30;
const hour = 3_600_000;
/** A Monday in winter, so that the town's clock is UTC. */
export const firstDay = new Date('2026-01-12T00:00:00.000Z');

const clerks = 11;
const outOfHours = 9;

/** Both desks: clerks of office hours, and an out-of-hours team in three turns. Half of them have their rota on file. */
export function staff(faker: Faker): Worker[] {
  return Array.from({ length: clerks + outOfHours }, (_, index) => {
    const desk: Desk = index < clerks ? 'duty' : 'out-of-hours';
    const shifts = desk === 'duty' ? officeTurns(faker) : nightTurns(index);
    const marks = { surnames: [surname(faker)], postcodes: [homePostcode(faker)], rota: index % 2 === 0 ? shifts : [] };
    const habit = (usual: number, by: number) => usual * faker.number.float({ min: 1 - by, max: 1 + by });
    return { id: `staff:worker-${index}`, desk, shifts, marks, habits: { notKnown: habit(0.6, 0.1), broad: habit(0.03, 0.5), abandoned: habit(0.05, 0.5) } };
  });
}

/** Four or five days a week, nine to five. */
function officeTurns(faker: Faker): Shift[] {
  const dayOff = faker.number.int({ min: 0, max: 6 });
  return weekdays().filter((day) => day % 7 !== dayOff).map((day) => turn(day, 9, 17));
}

/** Every third night from five to nine, and every ninth day at the weekend. */
function nightTurns(index: number): Shift[] {
  return Array.from({ length: days }, (_, day) => day).flatMap((day) => {
    const night = (day + index) % 3 === 0 ? [turn(day, 17, 33)] : [];
    const weekend = day % 7 >= 5 && (day + index) % 3 === 1 ? [turn(day, 9, 17)] : [];
    return [...weekend, ...night];
  });
}

function weekdays(): number[] {
  return Array.from({ length: days }, (_, day) => day).filter((day) => day % 7 < 5);
}

function turn(day: number, from: number, to: number): Shift {
  const at = (hours: number) => new Date(firstDay.getTime() + (day * 24 + hours) * hour);
  return { from: at(from), to: at(to) };
}
