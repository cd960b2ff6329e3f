import { type AccessContext, type Condition, couldBeAllowed, decide, type Resource } from '@custodian/access';
import type { AnyOperation } from '@custodian/contracts';
import { Problem } from '@custodian/platform';
import type { CallOf } from './call';
import { stepUpSeconds } from './step-up';

/** Refused by the access table: which rule, for the trail only. */
export class Denied extends Problem {
  constructor(
    readonly rule: string,
    status = 403,
    code = 'not-permitted',
    detail = 'You may not do this.',
  ) {
    super(status, code, detail);
  }
}

/** Entitled, if only they prove themselves by a second factor now (RFC 9470). */
const onlySteppedUp = 'only-stepped-up';
const stepUpNeeded = () => new Denied(onlySteppedUp, 401, 'step-up-needed', 'This needs your second factor, given in the last minutes. Sign in again with it, then send this again.');

/** How a call came, for the access table. A second factor counts for five minutes of the real time, as the sign-in service's own times do. */
export function contextOf({ askedBy, opened, actor }: Pick<CallOf<AnyOperation>, 'askedBy' | 'opened' | 'actor'>): AccessContext {
  const steppedUp = actor.steppedUpAt !== undefined && Date.now() / 1000 - actor.steppedUpAt <= stepUpSeconds;
  return { steppedUp, ...(askedBy && { askedBy }), ...(opened && { opened }) };
}

/** Loads what the call is about and asks whether, and by which condition, the caller may; who could not be allowed anyway never learns whether it exists. */
export async function permitted<T extends AnyOperation, L>(operation: T, call: CallOf<T>, load: () => Promise<L>, resourceOf: (loaded: L) => Resource | Promise<Resource>): Promise<{ readonly loaded: L; readonly by: Condition }> {
  const could = couldBeAllowed(call.actor, operation.name);
  if (could === 'no') throw new Denied('role-not-entitled');
  // Asked before anything is loaded: whether it exists makes no difference to it.
  const unseen = decide(call.actor, operation.name, {}, contextOf(call));
  if (!unseen.allowed && unseen.rule === onlySteppedUp) throw stepUpNeeded();
  const loaded = await load().catch((thrown: unknown) => {
    throw could === 'depends' && thrown instanceof Problem && thrown.status === 404 ? new Denied('nothing-there') : thrown;
  });
  const decision = decide(call.actor, operation.name, await resourceOf(loaded), contextOf(call));
  if (!decision.allowed) throw new Denied(decision.rule);
  return { loaded, by: decision.by };
}
