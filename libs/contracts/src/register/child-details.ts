import { z } from 'zod';
import { ForeignId, Line, LocalDate, NhsNumber, Note, Postcode, Sex, Telephone } from '../fields';

/** A name a child goes or went by. An unborn child may have a family name only. */
export const ChildName = z.strictObject({
  kind: z.enum(['legal', 'known-as', 'alias', 'previous']),
  given: Line.optional(),
  family: Line,
});

export const AddressKind = z.enum(['home', 'placement', 'temporary']);

const place = { lines: z.array(Line).min(1).max(6), postcode: Postcode.optional() };
const period = { from: LocalDate, to: LocalDate.optional() };
const endsAfterItStarts = ({ from, to }: { from: string; to?: string }) => to === undefined || to >= from;
const endsBeforeItStarts = { error: 'ends before it starts', path: ['to'] };

/** Where the child lives or stays, from and to which day; an address that is still right has no `to`. */
export const OpenAddress = z.strictObject({ kind: AddressKind, ...place, ...period }).refine(endsAfterItStarts, endsBeforeItStarts);

/** An address nobody is shown: that there is one, and when it held. */
export const SealedAddress = z.strictObject({ kind: AddressKind, sealed: z.literal(true), ...period }).refine(endsAfterItStarts, endsBeforeItStarts);

/** An address as it is shown: a sealed one without where it is. */
export const Address = z.union([OpenAddress, SealedAddress]);

/** An address as it is given, to be sealed or not. */
export const AddressGiven = z
  .strictObject({ kind: AddressKind, ...place, ...period, sealed: z.literal(true).optional().describe('shown to nobody from the start, but by reveal') })
  .refine(endsAfterItStarts, endsBeforeItStarts);

/** Born on a day, or expected on one. */
export const Birth = z.union([z.strictObject({ dateOfBirth: LocalDate }), z.strictObject({ expectedDate: LocalDate })]);

/** A parent, carer or other member of the household. */
export const HouseholdMember = z.strictObject({
  name: Line,
  relationship: Line,
  parentalResponsibility: z.boolean(),
  livesWithChild: z.boolean(),
  addressSince: LocalDate.optional().describe('of a parent or carer who lives elsewhere: the day from which they live where they do now; where that is stands in the note, so that no address is in a list'),
  dateOfBirth: LocalDate.optional(),
  phone: Telephone.optional(),
  note: Note.optional(),
});

/** A school, surgery, health visitor or other contact outside social care. */
export const OutsideContact = z.strictObject({ name: Line, phone: Telephone.optional() });

export const LegalStatus = z.enum([
  'none', 'accommodated', 'interim-care-order', 'care-order', 'interim-supervision-order', 'supervision-order',
  'emergency-protection-order', 'police-protection', 'placement-order', 'special-guardianship', 'other',
]);

/** Another authority or agency that placed the child here, and whom to ring there. */
export const Placing = z.strictObject({ name: Line, contact: Line, phone: Telephone });

/** What an entry holds about a child beside addresses, case, conferences and plans (REC-21). */
export const childDetails = {
  authorityChildId: ForeignId.optional().describe("the authority's own id for the child; unique"),
  names: z.array(ChildName).min(1).max(20),
  birth: Birth,
  sex: Sex,
  nhsNumber: NhsNumber.optional(),
  ethnicity: Line.optional(),
  household: z.array(HouseholdMember).max(40),
  legalStatus: LegalStatus,
  school: OutsideContact.optional(),
  gp: OutsideContact.optional(),
  healthVisitor: OutsideContact.optional(),
  placedBy: Placing.optional(),
  firstReferral: z.strictObject({ on: LocalDate, source: Line }).optional(),
};

export const ChildDetails = z.strictObject(childDetails);

/** A child's particulars as one authority tells another of them. */
export const ChildParticulars = ChildDetails.omit({ authorityChildId: true, placedBy: true });

export const exampleDetails = {
  authorityChildId: 'NM-104211',
  names: [{ kind: 'legal' as const, given: 'Aderyn', family: 'Quillfeather' }],
  birth: { dateOfBirth: '2019-03-14' },
  sex: 'female' as const,
  nhsNumber: '9990000018',
  household: [{ name: 'Marged Quillfeather', relationship: 'mother', parentalResponsibility: true, livesWithChild: true }],
  legalStatus: 'none' as const,
};

export const exampleAddress = { kind: 'home' as const, lines: ['14 Tanpits Row', 'Northmoor'], postcode: 'ZZ99 3VZ', from: '2021-06-01' };
