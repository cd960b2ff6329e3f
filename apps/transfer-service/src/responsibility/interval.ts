import { currentOf, type Interval, type Ledger } from './ledger';

/** Closes the open interval at an instant and opens the next at the same one, so that there is neither a gap nor an overlap. */
export function passesTo(ledger: Ledger, next: Interval): Ledger {
  const current = currentOf(ledger);
  if (!current) return { ...ledger, intervals: [...ledger.intervals, next] };
  return { ...ledger, intervals: [...ledger.intervals.slice(0, -1), { ...current, until: next.from }, next] };
}

/**
 * Writes down who another authority says holds the case, since when. A claim against what this authority holds itself changes nothing:
 * responsibility comes and goes by handovers only.
 */
export function asTold(ledger: Ledger, told: { readonly custodian: string; readonly from: Date; readonly by: string }): Ledger {
  const current = currentOf(ledger);
  const known = current?.custodian === told.custodian || current?.custodian === ledger.me || told.custodian === ledger.me;
  if (known) return ledger;
  const from = current && told.from < current.from ? current.from : told.from;
  return passesTo(ledger, { custodian: told.custodian, from, agreedBy: told.by });
}

/** The holder at an instant, as this ledger has it. */
export function holderAt(ledger: Ledger, at: Date): string | undefined {
  return ledger.intervals.find(({ from, until }) => from <= at && (until === undefined || at < until))?.custodian;
}
