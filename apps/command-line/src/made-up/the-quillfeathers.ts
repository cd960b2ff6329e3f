import type { ChildInput } from './child';

const address = { kind: 'home' as const, lines: ['14 Tanpits Row', 'Northmoor'], postcode: 'ZZ99 3VZ', from: '2021-06-01' };
const mother = { name: 'Marged Quillfeather', relationship: 'mother', parentalResponsibility: true, livesWithChild: true };

/** The child of the README's tour: on a plan, known by two names. */
export const aderyn: ChildInput = {
  authorityChildId: 'NM-100001',
  names: [
    { kind: 'legal', given: 'Aderyn', family: 'Quillfeather' },
    { kind: 'known-as', given: 'Addie', family: 'Quillfeather' },
  ],
  birth: { dateOfBirth: '2019-03-14' },
  sex: 'female',
  nhsNumber: '9990000018',
  household: [mother],
  legalStatus: 'none',
  school: { name: 'Tanpits Primary School', phone: '0161 496 0120' },
  gp: { name: 'Tanpits Surgery', phone: '0161 496 0121' },
  healthVisitor: { name: 'Cosima Lythgoe-Farr', phone: '0161 496 0122' },
  addresses: [address],
};

/** Her brother, at the same address, without a plan. */
export const macsen: ChildInput = {
  authorityChildId: 'NM-100002',
  names: [{ kind: 'legal', given: 'Macsen', family: 'Quillfeather' }],
  birth: { dateOfBirth: '2015-09-02' },
  sex: 'male',
  household: [mother],
  legalStatus: 'none',
  addresses: [address],
};
