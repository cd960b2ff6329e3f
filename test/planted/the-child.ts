import type { ChildInput } from '../../apps/command-line/src/made-up/child';
import { planted } from './words';

const mother = `${planted.mother} ${planted.family}`;

/** The planted child as the custodian records them. */
export const theChild: ChildInput = {
  authorityChildId: 'PL-1',
  names: [
    { kind: 'legal', given: planted.given, family: planted.family },
    { kind: 'alias', given: planted.aliasGiven, family: planted.aliasFamily },
  ],
  birth: { dateOfBirth: planted.birth },
  sex: 'female',
  household: [{ name: mother, relationship: 'mother', parentalResponsibility: true, livesWithChild: true, note: planted.note }],
  legalStatus: 'none',
  school: { name: planted.school },
  addresses: [{ kind: 'home', lines: [`9 ${planted.street}`], postcode: planted.postcode, from: '2020-01-01' }],
};

/** The child under their alias, as another caller describes them. */
export const underAlias = { givenNames: planted.aliasGiven, familyName: planted.aliasFamily, dateOfBirth: planted.birth };

/** Somebody else at the child's address. */
export const neighbour = { givenNames: 'Osbert', familyName: 'Thrale', addressLines: [`9 ${planted.street}`], postcode: planted.postcode };
