import { RuleRefusal } from './rule-refusal';

/** Refuses days after `today` (YYYY-MM-DD): what is recorded has happened. Only the day a birth is expected may lie ahead. */
export function nothingRecordedLiesInTheFuture(today: string, ...days: readonly (string | undefined)[]): void {
  if (days.some((day) => day !== undefined && day > today)) {
    throw new RuleRefusal('date-in-the-future', 'A day that is recorded as past lies in the future.', 'unacceptable');
  }
}
