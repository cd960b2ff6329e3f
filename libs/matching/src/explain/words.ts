import type { BirthLevel } from '../birth/birth-sought';
import type { NhsLevel } from '../number/nhs-level';
import type { DoorLevel } from '../place/door-level';
import type { PostcodeLevel } from '../place/postcode-level';
import type { ComparedField } from '../score/features';
import type { FamilyLevel, GivenLevel, MiddleLevel, OrderLevel } from '../score/name-levels';

const given: Record<GivenLevel, string> = {
  'not-given': 'no given name was said', 'no-name-yet': 'no given name is recorded yet', same: 'the given name is the same', variant: 'the given name is another form of the one recorded', 'sounds-same': 'the given name sounds the same',
  'very-near': 'the given name is almost the same', near: 'the given name is much alike', close: 'the given name is alike', loose: 'the given name is somewhat alike', faint: 'the given name is hardly alike',
  initial: 'the initial of the given name is the same', 'another-same': 'the given name is another of their given names', 'another-near': 'the given name is like another of their given names', differs: 'the given name differs',
};
const family: Record<FamilyLevel, string> = {
  'not-given': 'no family name was said', same: 'the family name is the same', variant: 'the family name is another form of the one recorded', 'sounds-same': 'the family name sounds the same', 'very-near': 'the family name is almost the same',
  near: 'the family name is much alike', close: 'the family name is alike', loose: 'the family name is somewhat alike', faint: 'the family name is hardly alike', initial: 'the initial of the family name is the same',
  'half-same': 'half of a double family name is the same', 'half-near': 'half of a double family name is alike', differs: 'the family name differs',
};
const middle: Record<MiddleLevel, string> = { 'not-given': 'no second given name to compare', same: 'a second given name is the same', near: 'a second given name is alike', differs: 'the second given name differs' };
const order: Record<OrderLevel, string> = { 'as-said': 'the names are in their order', swapped: 'given and family name are the other way round', 'one-field': 'both names were said as one' };
const birth: Record<BirthLevel, string> = {
  'not-given': 'no date of birth to compare', same: 'the date of birth is the same', 'day-month-swapped': 'day and month of birth are the other way round', 'digits-swapped': 'two digits of the date of birth are the other way round',
  'one-digit': 'one digit of the date of birth differs', 'one-year': 'the date of birth is a year off', 'one-month': 'the date of birth is a month off', 'few-days': 'the date of birth is up to three days off', week: 'the date of birth is about a week off',
  'month-and-year': 'month and year of birth are the same', 'month-and-year-near': 'month or year of birth is one off', year: 'the year of birth is the same', 'year-near': 'the year of birth is one off', age: 'the age is right', 'age-near': 'the age is a year off',
  'expected-then': 'a child was expected on that day', 'expected-slip': 'a child was expected, a digit or so off', 'expected-near': 'a child was expected about then', 'expected-year': 'a child was expected in that time',
  'same-year': 'the date of birth differs, within a year', 'years-near': 'the date of birth differs by a year or two', differs: 'the date of birth differs',
};
const door: Record<DoorLevel, string> = {
  'not-given': 'no address to compare', same: 'number and street are the same', 'kind-differs': 'number and street’s name are the same, road or street differs', 'kind-missing': 'number and street’s name are the same', 'street-near': 'the number is the same, the street’s name is alike',
  'flat-missing': 'the house is the same, one names no flat', 'flat-missing-street-near': 'the house is the same and one names no flat, the street’s name is alike', 'flat-differs': 'the house is the same, the flat differs', 'number-near': 'the street is the same, the number is near', 'number-near-street-near': 'the number is near, the street’s name is alike',
  'street-only': 'the street is the same, the number differs', 'street-near-only': 'the street’s name is alike, the number differs', 'number-not-given': 'the street is the same, no number was said', 'number-only': 'only the number is the same', differs: 'the address differs',
};
const postcode: Record<PostcodeLevel, string> = {
  'not-given': 'no postcode to compare', same: 'the postcode is the same', slip: 'the postcode is one character off', outward: 'the first part of the postcode is the same', 'outward-slip': 'the first part of the postcode is one character off', area: 'only the postcode’s area is the same', differs: 'the postcode differs',
};
const town = { 'not-given': 'no town to compare', same: 'the town is the same', near: 'the town’s name is alike', differs: 'the town differs' };
const sex = { 'not-given': 'no sex to compare', same: 'the sex is the same', differs: 'the sex differs' };
const nhs: Record<NhsLevel, string> = { 'not-given': 'no NHS number to compare', same: 'the NHS number is the same', slip: 'the NHS number is one digit off', differs: 'the NHS number differs' };

const words: Record<ComparedField, Readonly<Record<string, string>>> = { given, middle, family, order, birth, sex, door, postcode, town, nhs };

/** What a clerk reads out for a field's level. */
export function wordsFor(field: ComparedField, level: string): string {
  return words[field][level] ?? level;
}
