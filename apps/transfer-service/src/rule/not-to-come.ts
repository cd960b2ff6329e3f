import { RuleRefusal } from './rule-refusal';

const refusal = () => new RuleRefusal('date-in-the-future', 'A time that is recorded as past lies in the future.', 'unacceptable');

/** Refuses `date-in-the-future`: what is recorded as past has happened. */
export function notToCome(now: Date, ...instants: readonly Date[]): void {
  if (instants.some((instant) => instant > now)) throw refusal();
}

/** The same of days, where today is such a day. */
export function dayNotToCome(today: string, ...days: readonly (string | undefined)[]): void {
  if (days.some((day) => day !== undefined && day > today)) throw refusal();
}
