import type { Policy } from '../policy';

/** The part of a policy that working time depends on. */
export type Calendar = Pick<Policy, 'nation' | 'officeHours'>;

/** The part that says which days are working days. */
export type NationOf = Pick<Policy, 'nation'>;
