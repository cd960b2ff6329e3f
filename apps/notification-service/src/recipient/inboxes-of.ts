import type { Actor, Resource, Role } from '@custodian/access';
import type { Holder } from './recipient';

const rolesOf: Readonly<Record<string, readonly Role[]>> = { custodian: ['custodian'], auditor: ['auditor'], desk: ['clerk', 'out-of-hours'] };
const places = ['custodian', 'auditor', 'desk'] as const satisfies readonly Holder[];

/** The inboxes an actor reads: their own as a practitioner, and those of the places their roles answer for. */
export function inboxesOf({ workerId, roles }: Actor): Holder[] {
  return [...(workerId === undefined ? [] : [`worker:${workerId}` as const]), ...places.filter((place) => rolesOf[place]?.some((role) => roles.includes(role)))];
}

/** Who is entitled to a notice by the inboxes it is in, for the access table. */
export function entitledBy(holders: readonly Holder[]): Resource {
  return {
    toWorkerIds: holders.flatMap((holder) => (holder.startsWith('worker:') ? [holder.slice('worker:'.length)] : [])),
    toRoles: holders.flatMap((holder) => rolesOf[holder] ?? []),
  };
}
