import type { Role } from '@custodian/access';

/** Somebody who does not exist, to sign in as where no real authority is served. */
export interface MadeUpPerson {
  readonly username: string;
  readonly name: string;
  readonly role: Exclude<Role, 'service' | 'peer-authority'>;
  /** The team they manage, as the directory of practitioners calls it. */
  readonly team?: string;
}

/** Northmoor's, and those of every authority that has none of its own below. */
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

/** Who sits at the same desks elsewhere, in the order of those above, and the team that is managed there. */
const elsewhere: Readonly<Record<string, { readonly names: readonly string[]; readonly team: string }>> = {
  eastmere: {
    team: 'Saltings team',
    names: [
      'Averil Stonebridge', 'Lysander Quennell', 'Hester Marlowe-Tighe', 'Jocelyn Underwick', 'Caspian Thrale', 'Philomena Garrowby', 'Barnaby Eskdale-Moor',
      'Cordelia Hathersage', 'Tobias Fairlight', 'Winifred Askew-Lorne', 'Merrick Silverdale', 'Augusta Penhale',
    ],
  },
  aberhelyg: {
    team: 'Glanhelyg team',
    names: [
      'Tegwen Brynarian', 'Emrys Llwynderw', 'Gwenllian Maesglas', 'Ifor Penarian', 'Nerys Coedlan', 'Meilyr Tyddyn-Haf', 'Angharad Rhosgoch', 'Idwal Brynmelyn',
      'Heledd Cwmarian', 'Taliesin Dolwen', 'Rhiannon Llysfaen-Hughes', 'Gethin Pantglas',
    ],
  },
};

/** The made-up people of an authority. */
export function madeUpPeopleOf(authority: string): readonly MadeUpPerson[] {
  const there = elsewhere[authority];
  if (there === undefined) return madeUpPeople;
  return madeUpPeople.map((person, index) => ({ ...person, name: there.names[index] ?? person.name, ...(person.team !== undefined && { team: there.team }) }));
}

/** The same for all of them: it protects nothing. */
export const madeUpPassword = 'nobody-real';

/** The username, if there is somebody of that username and password. */
export function madeUpUsername(username: unknown, password: unknown): string | undefined {
  return password === madeUpPassword ? madeUpPeople.find((person) => person.username === username)?.username : undefined;
}
