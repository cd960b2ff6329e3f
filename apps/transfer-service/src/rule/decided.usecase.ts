import { refused, unacceptable } from '@custodian/platform';
import { RuleRefusal } from './rule-refusal';

/** What a pure decision gives. Throws the problem (409, or 422 for inputs that cannot be) where a rule refuses. */
export function decided<T>(decide: () => T): T {
  try {
    return decide();
  } catch (thrown) {
    if (!(thrown instanceof RuleRefusal)) throw thrown;
    throw thrown.kind === 'refused' ? refused(thrown.code, thrown.detail) : unacceptable(thrown.code, thrown.detail);
  }
}
