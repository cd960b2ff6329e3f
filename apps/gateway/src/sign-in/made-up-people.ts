import type { Role } from '@custodian/access';

/** Somebody who does not exist, to sign in as where no real authority is served. */
export interface MadeUpPerson {
  readonly username: string;
  readonly name: string;
  readonly role: Exclude<Role, 'service'>;
}

export const madeUpPeople: readonly MadeUpPerson[] = [
  { username: 'duty-clerk', name: 'Perran Oakshott', role: 'clerk' },
  { username: 'out-of-hours', name: 'Sunniva Drakelow', role: 'out-of-hours' },
  { username: 'custodian', name: 'Thora Wexcombe', role: 'custodian' },
  { username: 'key-worker', name: 'Ianthe Brockhollow', role: 'key-worker' },
  { username: 'second-key-worker', name: 'Casimir Fennimore', role: 'key-worker' },
  { username: 'chair', name: 'Odalys Marchbanks', role: 'chair' },
  { username: 'operations', name: 'Lorcan Tidewell', role: 'operations' },
  { username: 'auditor', name: 'Briony Askerswell', role: 'auditor' },
];

/** The same for all of them: it protects nothing. */
export const madeUpPassword = 'nobody-real';

/** The person with that username and password, if there is one. */
export function madeUpPerson(username: unknown, password: unknown): MadeUpPerson | undefined {
  return password === madeUpPassword ? madeUpPeople.find((person) => person.username === username) : undefined;
}
