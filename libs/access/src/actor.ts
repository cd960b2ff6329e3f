/** What a person, a program or another authority may be entitled as. A role that no row of the table names may do nothing yet. */
export const roles = [
  'clerk', 'out-of-hours', 'custodian', 'key-worker', 'team-manager', 'chair', 'sealed-address-reader', 'releaser', 'auditor', 'operations', 'integrator', 'peer-authority', 'service',
] as const;

export type Role = (typeof roles)[number];

/** Who acts: an id, never a name, their roles, and for staff their entry in the directory of practitioners. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly workerId?: string;
  /** The team whose cases they answer for, as the directory calls it. */
  readonly team?: string;
  /** When they last proved themselves by a second factor, in seconds of the epoch; absent if they did not. */
  readonly steppedUpAt?: number;
}
