import type { InputOf, recordEnquiry } from '@custodian/contracts';
import { enoughToSearch } from '@custodian/matching';
import { unacceptable } from '@custodian/platform';
import { type ExtraField, localDateOf, type Policy } from '@custodian/policy';
import type { Searched } from './step';

export type Asked = InputOf<typeof recordEnquiry>;

/** Throws 422 for what cannot be on any enquiry, refused ones too: `enquiry-type-unknown`, `circumstance-unknown`, `date-in-the-future`. */
export function mustMakeSense(asked: Asked, policy: Policy, now: Date): void {
  if (!policy.enquiryTypes.some(({ id }) => id === asked.type)) throw unacceptable('enquiry-type-unknown', 'The policy has no such type of enquiry.');
  const listed = new Set(policy.circumstances.list.map(({ id }) => id));
  if (!asked.circumstances.every((id) => listed.has(id))) throw unacceptable('circumstance-unknown', 'The policy lists no such circumstance.');
  const today = localDateOf(now);
  if (asked.subjects.flatMap(({ dateOfBirth }) => dateOfBirth ?? []).some((born) => born > today)) {
    throw unacceptable('date-in-the-future', 'A date of birth cannot be in the future; an unborn child has an expected date.');
  }
}

/** Throws 422 where a detail is missing that the authority demands before it looks (ENQ-01, ENQ-13): `circumstances-missing`, `child-age-missing`, `child-address-missing`, `too-little-to-search-on`. */
export function mustBeComplete(asked: Asked, policy: Policy): void {
  const inWords = policy.circumstances.freeTextAllowed && asked.circumstancesNote !== undefined;
  if (asked.circumstances.length === 0 && !inWords) throw unacceptable('circumstances-missing', 'Say what is behind the enquiry: a listed circumstance, or in words where the policy allows it.');
  const demanded: readonly ExtraField[] = [...policy.enquiry.requiredFields, ...policy.enquiryTypes.filter(({ id }) => id === asked.type).flatMap(({ required }) => required)];
  for (const subject of asked.subjects) {
    if (demanded.includes('childAge') && !hasAge(subject)) throw unacceptable('child-age-missing', 'This enquiry needs each child’s date of birth, expected date or age.');
    if (demanded.includes('childAddress') && !hasAddress(subject)) throw unacceptable('child-address-missing', 'This enquiry needs an address line or a postcode of each child.');
    const sufficient = enoughToSearch(subject);
    if (!sufficient.enough) throw unacceptable('too-little-to-search-on', `There is too little to search on for one of the children. Ask the caller for ${toAskFor[sufficient.ask]}.`);
  }
}

type Sought = Asked['subjects'][number];

const toAskFor: Readonly<Record<Searched, string>> = {
  name: 'the family name, as it is spelt',
  birth: 'the date of birth, or the age',
  address: 'the number and street',
  postcode: 'the postcode',
  'nhs-number': 'the NHS number',
  sex: 'whether it is a girl or a boy',
};

function hasAge(child: Sought): boolean {
  return child.dateOfBirth !== undefined || child.expectedDate !== undefined || child.ageYears !== undefined;
}

function hasAddress(child: Sought): boolean {
  return (child.addressLines ?? []).length > 0 || child.postcode !== undefined;
}
