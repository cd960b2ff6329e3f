import type { Agency as AgencyTold, InputOf, recordAgency } from '@custodian/contracts';
import { unacceptable } from '@custodian/platform';
import type { Policy } from '@custodian/policy';
import type { z } from 'zod';

export type Agency = z.output<typeof AgencyTold>;
export type AgencyDetails = InputOf<typeof recordAgency>;

/** A new entry of the directory. `ids`: one for each number. Throws 422 `agency-kind-unknown`. */
export function newAgency(agencyId: string, details: AgencyDetails, ids: readonly string[], policy: Policy): Agency {
  return changedAgency({ agencyId, ...details, numbers: [], version: 0 }, details, ids, policy);
}

/** The entry as it now stands; a number that stays keeps its id, so that call backs made to it can be traced. Throws 422 `agency-kind-unknown`. */
export function changedAgency(before: Agency, details: AgencyDetails, ids: readonly string[], policy: Policy): Agency {
  if (!policy.agencies.some(({ id }) => id === details.kind)) throw unacceptable('agency-kind-unknown', 'The policy has no such kind of agency.');
  const left = [...before.numbers];
  const taken = (found: number) => (found < 0 ? undefined : left.splice(found, 1)[0]?.numberId);
  const exact = details.numbers.map((wanted) => taken(left.findIndex(({ label, number }) => label === wanted.label && number === wanted.number)));
  const numbers = details.numbers.map(({ label, number }, index) => {
    const numberId = exact[index] ?? taken(left.findIndex((old) => old.number === number)) ?? ids[index];
    if (numberId === undefined) throw new RangeError('every number needs an id');
    return { numberId, label, number };
  });
  const { name, kind, onSafeguardingBoard } = details;
  return { agencyId: before.agencyId, name, kind, onSafeguardingBoard, numbers, version: before.version + 1 };
}

/** Whether those who work there are legitimate enquirers: the agency sits on the board, and its kind is one the policy answers (ENQ-04). */
export function mayEnquire({ onSafeguardingBoard, kind }: Agency, policy: Policy): boolean {
  return onSafeguardingBoard && policy.agencies.some(({ id }) => id === kind);
}
