import type { ChildInput } from './child';
import { aderyn, macsen } from './the-quillfeathers';

/** An authority that does not exist, with what its made-up data are made of. */
export interface MadeUpAuthority {
  readonly code: string;
  /** The preset it works by. */
  readonly policy: string;
  readonly name: string;
  /** Its ids of children begin with it. */
  readonly initials: string;
  /** All its telephone numbers but the last three digits: a range that Ofcom keeps for drama. */
  readonly telephones: string;
  /** The first of those three in its own offices. */
  readonly office: number;
  /** The parts of the place that schools, surgeries and teams are called after; the team manager's first. */
  readonly districts: readonly [string, string];
  readonly seed: number;
  /** Children with a story of their own, before the others. */
  readonly told: readonly ChildInput[];
  readonly children: number;
  /** How many of them have a plan by conference: the first, and those from the third on. */
  readonly plans: number;
  /** How many after those have an open case; the second has one too. */
  readonly cases: number;
}

export const northmoor: MadeUpAuthority = {
  code: 'northmoor', policy: 'england-2023', name: 'Northmoor', initials: 'NM', telephones: '0161 496 0', office: 1, districts: ['Tanpits', 'Weir'],
  seed: 20_260_301, told: [aderyn, macsen], children: 40, plans: 11, cases: 6,
};

export const eastmere: MadeUpAuthority = {
  code: 'eastmere', policy: '001', name: 'Eastmere', initials: 'EM', telephones: '0161 496 0', office: 2, districts: ['Saltings', 'Quayside'],
  seed: 20_260_302, told: [], children: 12, plans: 5, cases: 3,
};

export const aberhelyg: MadeUpAuthority = {
  code: 'aberhelyg', policy: '003', name: 'Aberhelyg', initials: 'AH', telephones: '029 2018 0', office: 1, districts: ['Glanhelyg', 'Morfa'],
  seed: 20_260_303, told: [], children: 12, plans: 5, cases: 3,
};

/** Those of the demonstration: two in England and one in Wales. */
export const madeUpAuthorities: readonly MadeUpAuthority[] = [northmoor, eastmere, aberhelyg];

/** A telephone number in its offices; `last` is of two digits. */
export function officeNumber({ telephones, office }: MadeUpAuthority, last: string): string {
  return `${telephones}${office}${last}`;
}
