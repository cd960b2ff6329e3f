import type { Agency as AgencyTold, InputOf, recordAgency } from '@custodian/contracts';
import { refused, unacceptable } from '@custodian/platform';
import type { Policy } from '@custodian/policy';
import type { z } from 'zod';
import { type DirectoryNumber, inForce, standingNumbers, untilOf } from './directory-number';

type Told = z.output<typeof AgencyTold>;
export type AgencyDetails = InputOf<typeof recordAgency>;

/** An agency of the directory. */
export interface Agency extends Omit<Told, 'numbers'> {
  readonly numbers: readonly DirectoryNumber[];
}

/** What a change of the directory is made under. */
export interface Changing {
  readonly policy: Policy;
  readonly now: Date;
  /** One id for each number. */
  readonly ids: readonly string[];
  /** Whether the directory is still being set up, so that numbers come with it and are in force at once. */
  readonly settingUp: boolean;
}

/** A new entry of the directory. Throws 422 `agency-kind-unknown`, 409 `number-needs-second-person`. */
export function newAgency(agencyId: string, details: AgencyDetails, changing: Changing): Agency {
  return changedAgency({ agencyId, ...details, numbers: [], version: 0 }, details, changing);
}

/**
 * The entry as it now stands; a number that stays keeps its id, so that call backs made to it can be traced, and one that is left out is gone.
 * Throws 422 `agency-kind-unknown`, 409 `number-needs-second-person` for a new number once the directory is in use (ENQ-03).
 */
export function changedAgency(before: Agency, details: AgencyDetails, { policy, now, ids, settingUp }: Changing): Agency {
  if (!policy.agencies.some(({ id }) => id === details.kind)) throw unacceptable('agency-kind-unknown', 'The policy has no such kind of agency.');
  const left = standingNumbers(before.numbers, now);
  const taken = (found: number) => (found < 0 ? undefined : left.splice(found, 1)[0]);
  const exact = details.numbers.map((wanted) => taken(left.findIndex(({ label, number }) => label === wanted.label && number === wanted.number)));
  const numbers = details.numbers.map(({ label, number }, index) => {
    const known = exact[index] ?? taken(left.findIndex((old) => old.number === number));
    if (known) return { ...known, label };
    if (!settingUp) throw refused('number-needs-second-person', 'A new number is proposed, and comes into force once a second person has approved it and some time has passed.');
    return { numberId: idAt(ids, index), label, number };
  });
  const { name, kind, onSafeguardingBoard } = details;
  return { agencyId: before.agencyId, name, kind, onSafeguardingBoard, numbers, version: before.version + 1 };
}

/** Whether those who work there are legitimate enquirers: the agency sits on the board, and its kind is one the policy answers (ENQ-04). */
export function mayEnquire({ onSafeguardingBoard, kind }: Pick<Agency, 'onSafeguardingBoard' | 'kind'>, policy: Policy): boolean {
  return onSafeguardingBoard && policy.agencies.some(({ id }) => id === kind);
}

/** An agency as its contract shows it: the numbers there are, those not in force yet with the instant from which they are. */
export function agencyTold({ numbers, ...agency }: Agency, now: Date): Told {
  const shown = standingNumbers(numbers, now).map((number) => {
    const { numberId, label, number: telephone, from } = number;
    const until = untilOf(number, numbers);
    return { numberId, label, number: telephone, ...(from && !inForce({ from }, now) && { from: from.toISOString() }), ...(until && { until: until.toISOString() }) };
  });
  return { ...agency, numbers: shown };
}

function idAt(ids: readonly string[], index: number): string {
  const id = ids[index];
  if (id === undefined) throw new RangeError('every number needs an id');
  return id;
}
