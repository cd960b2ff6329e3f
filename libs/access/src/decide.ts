import type { Actor, Role } from './actor';
import { type Condition, table } from './table';

/** What the decision needs to know of the thing acted on. */
export interface Resource {
  readonly childId?: string;
  /** The lead social workers of the child's open case and plan. */
  readonly leadWorkerIds?: readonly string[];
  /** The teams of those lead social workers. */
  readonly leadTeams?: readonly string[];
  /** The practitioners in whose inboxes a notice is. */
  readonly toWorkerIds?: readonly string[];
  /** The roles whose common inboxes it is in. */
  readonly toRoles?: readonly Role[];
  /** The actor who began what now awaits somebody else's decision, or whom it is about. */
  readonly begunBy?: string;
}

/** How the call came. */
export interface AccessContext {
  /** The service that asks for the actor and vouches for them; absent where they came themselves, by the front door or a gateway of their own. */
  readonly askedBy?: string;
  /** The children an enquiry of the actor's has opened for a while, as the service that asks says. */
  readonly opened?: readonly string[];
  /** True where the actor proved themselves by a second factor a short while ago. */
  readonly steppedUp?: boolean;
}

/** Allowed by which condition, or refused by which rule. */
export type Decision = { readonly allowed: true; readonly by: Condition } | { readonly allowed: false; readonly rule: string };

const tests: Record<Condition, (actor: Actor, resource: Resource, context: AccessContext) => boolean> = {
  always: () => true,
  'own-case': (actor, resource) => resource.leadWorkerIds?.some((id) => id === actor.workerId) ?? false,
  'own-team': (actor, resource) => resource.leadTeams?.some((team) => team === actor.team) ?? false,
  'own-notice': (actor, resource) => resource.toWorkerIds?.some((id) => id === actor.workerId) ?? false,
  'notice-to-nobody': (_actor, resource) => resource.toRoles?.includes('custodian') ?? false,
  'notice-to-role': (actor, resource) => resource.toRoles?.some((role) => actor.roles.includes(role)) ?? false,
  'notice-to-desk': (actor, resource) => resource.toRoles?.some((role) => actor.roles.includes(role)) ?? false,
  'has-inbox': (actor) => actor.workerId !== undefined,
  'for-an-enquiry': (_actor, _resource, context) => context.askedBy === 'enquiry-service',
  'for-a-notice': (_actor, _resource, context) => context.askedBy === 'notification-service',
  'for-a-move': (_actor, _resource, context) => context.askedBy === 'transfer-service',
  'opened-by-enquiry': (_actor, resource, context) => context.askedBy === 'enquiry-service' && (context.opened?.some((childId) => childId === resource.childId) ?? false),
  'not-their-own': (actor, resource) => resource.begunBy !== undefined && resource.begunBy !== actor.id,
  'stepped-up': (_actor, _resource, context) => context.steppedUp === true,
};

/** Whether the actor may do this to that, here. What the table does not allow is refused (REC-14). */
export function decide(actor: Actor, action: string, resource: Resource, context: AccessContext): Decision {
  const conditions = conditionsFor(actor, action);
  const [first] = conditions;
  if (!first) return { allowed: false, rule: 'role-not-entitled' };
  const by = conditions.find((condition) => tests[condition](actor, resource, context));
  if (by) return { allowed: true, by };
  return { allowed: false, rule: `only-${first}` };
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
