import type { Actor, Role } from '@custodian/access';
import { inboxesOf } from '../recipient/inboxes-of';
import type { Holder } from '../recipient/recipient';

/** Whose deadlines and notices somebody sees. */
export interface Scope {
  /** Everybody's deadlines, and everybody's notices that went on to others. */
  readonly everything: boolean;
  readonly workerIds: readonly string[];
  readonly roles: readonly Role[];
  readonly kinds: readonly string[];
  /** The inboxes whose waiting notices are theirs. */
  readonly inboxes: readonly Holder[];
}

const desks: readonly Role[] = ['clerk', 'out-of-hours'];
/** What a chair of conferences looks after. */
const conferences = ['first-review', 'later-review', 'initial-conference', 'move-receiving-conference-held'];
/** What a team manager knows of for themselves. */
const arrivals = ['move-team-manager-aware'];

/** What an actor sees of what there is to do; `team`: who works in the team they manage. Both desks see what either is to do, for the one takes over from the other. */
export function scopeOf(actor: Actor, team: readonly string[]): Scope {
  const is = (...roles: readonly Role[]): boolean => roles.some((role) => actor.roles.includes(role));
  return {
    everything: is('custodian'),
    workerIds: [...new Set([...(actor.workerId === undefined ? [] : [actor.workerId]), ...(is('team-manager') ? team : [])])],
    roles: is(...desks) ? desks : [],
    kinds: [...(is('chair') ? conferences : []), ...(is('team-manager') ? arrivals : [])],
    inboxes: inboxesOf(actor),
  };
}
