import type { Policy } from './policy';
import type { LadderStep } from './schema/ladders';
import type { TimeLimit } from './schema/time-limit';
import type { TimeLimitName, TimeLimits } from './schema/time-limits';

/** A limit as a deadline keeps it: by what name, and in which version of whose policy, it was set. */
export interface LimitSet extends TimeLimit {
  name: string;
  policy: { id: string; version: number };
}

/** Limits that every policy has. */
type Always = { [Name in TimeLimitName]-?: undefined extends TimeLimits[Name] ? never : Name }[TimeLimitName];

/** The limit of this name in the authority's policy; undefined where its guidance sets none. */
export function limitNamed(policy: Policy, name: Always): LimitSet;
export function limitNamed(policy: Policy, name: TimeLimitName): LimitSet | undefined;
export function limitNamed(policy: Policy, name: TimeLimitName): LimitSet | undefined {
  const limit = policy.timeLimits[name];
  return limit && set(policy, name, limit);
}

/** ENQ-03: how long a caller waits to be rung back. */
export function callBackLimit(policy: Policy): LimitSet {
  const source = 'chosen by the authority: the sources demand the call back (001 1.3, 004) and give no time';
  return set(policy, 'call-back', { number: policy.enquiry.callBack.answerWithinMinutes, unit: 'minutes', start: 'enquiry recorded', source });
}

/** How long whoever a step of a ladder turns to has to acknowledge. */
export function acknowledgementLimit(policy: Policy, { source }: { source: string }, { wait }: LadderStep): LimitSet {
  return set(policy, 'acknowledgement', { ...wait, start: 'notice sent', source });
}

function set({ id, version }: Policy, name: string, limit: TimeLimit): LimitSet {
  return { name, ...limit, policy: { id, version } };
}
