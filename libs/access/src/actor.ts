/** What a person or program may be entitled as. */
export const roles = ['clerk', 'out-of-hours', 'custodian', 'key-worker', 'chair', 'operations', 'auditor', 'service'] as const;

export type Role = (typeof roles)[number];

/** Who acts: an id, never a name, their roles, and for staff their entry in the directory of practitioners. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly workerId?: string;
}
