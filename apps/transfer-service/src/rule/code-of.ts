import { RuleRefusal } from './rule-refusal';

/** By which name a decision was refused; undefined where it was not. For tests. */
export function codeOf(decide: () => unknown): string | undefined {
  try {
    decide();
  } catch (thrown) {
    if (thrown instanceof RuleRefusal) return thrown.code;
    throw thrown;
  }
  return undefined;
}
