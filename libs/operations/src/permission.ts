import { couldBeAllowed, decide, type Resource } from '@custodian/access';
import type { AnyOperation } from '@custodian/contracts';
import { Problem } from '@custodian/platform';
import type { CallOf } from './call';

/** Refused by the access table: which rule, for the trail only. */
export class Denied extends Problem {
  constructor(readonly rule: string) {
    super(403, 'not-permitted', 'You may not do this.');
  }
}

/** Loads what the call is about and asks whether the caller may; who could not be allowed anyway never learns whether it exists. */
export async function permitted<T extends AnyOperation, L>(operation: T, call: CallOf<T>, load: () => Promise<L>, resourceOf: (loaded: L) => Resource): Promise<L> {
  const could = couldBeAllowed(call.actor, operation.name);
  if (could === 'no') throw new Denied('role-not-entitled');
  const loaded = await load().catch((thrown: unknown) => {
    throw could === 'depends' && thrown instanceof Problem && thrown.status === 404 ? new Denied('nothing-there') : thrown;
  });
  const decision = decide(call.actor, operation.name, resourceOf(loaded), { door: call.door });
  if (!decision.allowed) throw new Denied(decision.rule);
  return loaded;
}
