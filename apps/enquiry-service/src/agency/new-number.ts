import type { ProposedChange } from '@custodian/contracts';
import { refused, unacceptable } from '@custodian/platform';
import type { Agency } from './agency';
import { standingNumbers } from './directory-number';

type Wanted = Omit<Extract<ProposedChange, { kind: 'call-back-number' }>, 'kind' | 'agencyId'>;

const mostNumbers = 40;
const hour = 3_600_000;

/**
 * The agency with a new number, in force after so many hours; the one it replaces is in force until then (ENQ-03).
 * Throws 422 `number-not-in-directory` for one to replace that is not there, 409 `number-already-in-directory`, `too-many-numbers`.
 */
export function withNewNumber(agency: Agency, wanted: Wanted, numberId: string, { now, waitsHours }: { now: Date; waitsHours: number }): Agency {
  const { label, number, replaces } = wanted;
  const standing = standingNumbers(agency.numbers, now);
  if (standing.some((each) => digitsOf(each.number) === digitsOf(number))) throw refused('number-already-in-directory', 'The agency has this number already.');
  if (replaces !== undefined && !standing.some((each) => each.numberId === replaces)) throw unacceptable('number-not-in-directory', 'The agency has no such number to replace.');
  if (standing.length >= mostNumbers) throw refused('too-many-numbers', `An agency has at most ${mostNumbers} numbers. Take one out first.`);
  const from = new Date(now.getTime() + waitsHours * hour);
  const others = standing.map((each) => (each.numberId === replaces ? { ...each, replacedBy: numberId } : each));
  return { ...agency, numbers: [...others, { numberId, label, number, from }], version: agency.version + 1 };
}

/** What is dialled, however it is written. */
function digitsOf(number: string): string {
  return number.replaceAll(/\D/gu, '');
}
