import type { Actor } from './actor';
import { type Condition, table } from './table';

/** What the decision needs to know of the thing acted on. */
export interface Resource {
  /** The lead social workers of the child's open case and plan. */
  readonly leadWorkerIds?: readonly string[];
  /** Whom a notice is addressed to; null where nobody could be named. */
  readonly toWorkerId?: string | null;
}

/** How the call came: over HTTP, or over the bus from a service. */
export interface AccessContext {
  readonly door: 'http' | 'bus';
}

export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly rule: string };

const tests: Record<Condition, (actor: Actor, resource: Resource, context: AccessContext) => boolean> = {
  always: () => true,
  'own-case': (actor, resource) => actor.workerId !== undefined && (resource.leadWorkerIds ?? []).includes(actor.workerId),
  'own-notice': (actor, resource) => actor.workerId !== undefined && resource.toWorkerId === actor.workerId,
  'notice-to-nobody': (_actor, resource) => resource.toWorkerId === null,
  'has-inbox': (actor) => actor.workerId !== undefined,
  'over-the-bus': (_actor, _resource, context) => context.door === 'bus',
};

/** Whether the actor may do this to that, here. What the table does not allow is refused (REC-14). */
export function decide(actor: Actor, action: string, resource: Resource, context: AccessContext): Decision {
  const conditions = conditionsFor(actor, action);
  if (conditions.length === 0) return { allowed: false, rule: 'role-not-entitled' };
  if (conditions.some((condition) => tests[condition](actor, resource, context))) return { allowed: true };
  return { allowed: false, rule: `only-${conditions[0] ?? 'entitled'}` };
}

/** Whether anything about the resource could make the answer yes: a caller for whom it cannot never learns whether the resource exists. */
export function couldBeAllowed(actor: Actor, action: string): 'yes' | 'no' | 'depends' {
  const conditions = conditionsFor(actor, action);
  if (conditions.length === 0) return 'no';
  return conditions.includes('always') ? 'yes' : 'depends';
}

function conditionsFor(actor: Actor, action: string): Condition[] {
  const entitled = table[action];
  return entitled ? actor.roles.flatMap((role) => entitled[role] ?? []) : [];
}
