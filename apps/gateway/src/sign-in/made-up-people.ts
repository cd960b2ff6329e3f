import type { Role } from '@custodian/access';

/** Somebody who does not exist, to sign in as where no real authority is served. */
export interface MadeUpPerson {
  readonly username: string;
  readonly name: string;
  readonly role: Exclude<Role, 'service' | 'peer-authority'>;
  /** The team they manage, as the directory of practitioners calls it. */
  readonly team?: string;
}

export const madeUpPeople: readonly MadeUpPerson[] = [
  { username: 'duty-clerk', name: 'Perran Oakshott', role: 'clerk' },
  { username: 'out-of-hours', name: 'Sunniva Drakelow', role: 'out-of-hours' },
  { username: 'custodian', name: 'Thora Wexcombe', role: 'custodian' },
  { username: 'second-custodian', name: 'Rosalind Appleyard-Finch', role: 'custodian' },
  { username: 'key-worker', name: 'Ianthe Brockhollow', role: 'key-worker' },
  { username: 'second-key-worker', name: 'Casimir Fennimore', role: 'key-worker' },
  { username: 'team-manager', name: 'Evander Millthorpe', role: 'team-manager', team: 'Tanpits team' },
  { username: 'chair', name: 'Odalys Marchbanks', role: 'chair' },
  { username: 'operations', name: 'Lorcan Tidewell', role: 'operations' },
  { username: 'auditor', name: 'Briony Askerswell', role: 'auditor' },
  { username: 'sealed-address-reader', name: 'Maelis Corrigan-Vane', role: 'sealed-address-reader' },
  { username: 'releaser', name: 'Bertram Holloway-Sark', role: 'releaser' },
  { username: 'case-system', name: 'The made-up case system', role: 'integrator' },
];

/** The same for all of them: it protects nothing. */
export const madeUpPassword = 'nobody-real';

/** The person with that username and password, if there is one. */
export function madeUpPerson(username: unknown, password: unknown): MadeUpPerson | undefined {
  return password === madeUpPassword ? madeUpPeople.find((person) => person.username === username) : undefined;
}
