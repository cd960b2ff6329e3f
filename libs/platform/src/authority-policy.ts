import type { Policy } from '@custodian/policy';

/** The policy this authority works under. */
export class AuthorityPolicy {
  constructor(readonly current: Policy) {}
}
