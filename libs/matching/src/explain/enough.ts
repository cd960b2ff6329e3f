import { nameWords } from '../name/name-words';
import { nhsDigits } from '../number/nhs-number';
import type { Field, PersonSought } from '../person';
import { addressSaid } from '../place/address-said';
import { postcodeSaid } from '../place/postcode';

/** Which particulars of a description there are to search by. */
export function saidFields(sought: PersonSought): Field[] {
  const said: Record<Field, boolean> = {
    name: nameWords(sought.givenNames).length + nameWords(sought.familyName).length > 0,
    birth: (sought.dateOfBirth ?? sought.expectedDate ?? sought.ageYears) !== undefined,
    address: (addressSaid(sought.addressLines ?? [])?.street ?? '') !== '',
    postcode: postcodeSaid(sought.postcode) !== undefined,
    'nhs-number': nhsDigits(sought.nhsNumber) !== undefined,
    sex: sought.sex === 'female' || sought.sex === 'male',
  };
  return (Object.keys(said) as Field[]).filter((field) => said[field]);
}

const wholeDate = 'YYYY-MM-DD'.length;

/** Whether a child is named in full: both names, and the whole date of birth or the day expected. */
export function namesInFull(sought: PersonSought): boolean {
  return nameWords(sought.givenNames).length > 0 && nameWords(sought.familyName).length > 0 && wholeBirthIsSaid(sought);
}

/** Whether a birth was said to the day, or the day expected. */
export function wholeBirthIsSaid({ dateOfBirth, expectedDate }: PersonSought): boolean {
  return (dateOfBirth ?? expectedDate)?.length === wholeDate;
}

/**
 * Whether there is enough to search on, and if not what to ask for first. A family name is enough, and so are two names said as one, or a given name,
 * a birth date or an address with one thing more; a sex, an age or a town tells nobody from others.
 */
export function enoughToSearch(sought: PersonSought): { readonly enough: true } | { readonly enough: false; readonly ask: Field } {
  const said = new Set(saidFields(sought));
  const exact = sought.dateOfBirth !== undefined || sought.expectedDate !== undefined;
  const place = said.has('address') || (said.has('postcode') && postcodeSaid(sought.postcode)?.complete === true);
  const telling = [said.has('name'), exact, place].filter(Boolean).length;
  const whole = nameWords(sought.familyName).length > 0 || nameWords(sought.givenNames).length > 1;
  if (said.has('nhs-number') || telling >= 2 || whole) return { enough: true };
  return { enough: false, ask: said.has('name') ? 'birth' : 'name' };
}
