import type { Actor } from '@custodian/access';
import type { Desk } from '@custodian/policy';

/** The desk somebody works at, where their roles say one of the two. */
export function deskOf({ roles }: Actor): Desk | undefined {
  if (roles.includes('clerk') === roles.includes('out-of-hours')) return undefined;
  return roles.includes('clerk') ? 'duty' : 'out-of-hours';
}
