import type { AnyOperation, InputOf } from '@custodian/contracts';
import { Problem } from '@custodian/platform';
import { fieldNamesOf } from './field-names';

/** Parses an operation's input. Throws a 400 that names the fields and what is wrong with them, never their values. */
export function parseInput<T extends AnyOperation>(operation: T, raw: unknown): InputOf<T> {
  const parsed = operation.input.safeParse(raw);
  if (parsed.success) return parsed.data as InputOf<T>;
  const names = fieldNamesOf(operation);
  throw new Problem(
    400,
    'invalid-input',
    'Some of what was sent is missing, not known here or not of the right form.',
    parsed.error.issues.slice(0, 50).map((issue) => ({ path: issue.path.map((part) => (typeof part === 'number' || names.has(String(part)) ? String(part) : '*')).join('.'), problem: said(issue) })),
  );
}

function said(issue: { readonly code: string; readonly message: string }): string {
  // Names of unknown fields and values of enums are the caller's own text: say the kind of fault only.
  return issue.code === 'unrecognized_keys' ? 'has fields that are not known here' : issue.message.slice(0, 120);
}
