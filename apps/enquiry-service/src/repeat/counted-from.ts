import { instantOf, localDateOf, monthsBefore, type Policy } from '@custodian/policy';

/** From when on enquiries count as repeated (ENQ-11): the beginning of the day so many months ago, or the first there is. */
export function countedFrom(now: Date, { enquiry: { repeat: { windowMonths } } }: Policy): Date {
  return windowMonths === null ? new Date(0) : instantOf(monthsBefore(localDateOf(now), windowMonths), '00:00');
}
