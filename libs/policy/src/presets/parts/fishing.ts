import type { Fishing } from '../../schema/fishing';

/** No source document sets these: they were chosen with `./custodian bench fishing`. */
export const chosenFishing: Fishing = {
  source: 'chosen: no source sets it',
  windowDays: 30,
  sharedSurname: { rarity: 2 },
  notKnown: { atLeast: 6, surprise: 3, withinHours: 12 },
  abandoned: { atLeast: 3, surprise: 3, afterHours: 24 },
  broad: { atLeast: 3, surprise: 3 },
  sameChild: { looks: 3, enquirers: 3 },
  offShift: { graceMinutes: 90 },
  enquirer: { perHour: 20 },
};
