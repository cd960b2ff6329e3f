import type { KnownPerson } from '@custodian/matching';
import type { SubjectSought } from '../enquiry/step';

type Name = KnownPerson['names'][number];

/** A child asked about as a person who can be found: everything as it was heard on a day, YYYY-MM-DD. */
export function personAskedAbout(subject: SubjectSought, day: string): KnownPerson {
  const { addressLines = [], postcode, nhsNumber, sex = 'not-known' } = subject;
  const hasAddress = addressLines.length > 0 || postcode !== undefined;
  return { names: namesOf(subject), birth: birthOf(subject, day), sex, nhsNumber, addresses: hasAddress ? [{ kind: 'home', lines: addressLines, postcode, from: day }] : [] };
}

/** Where both names were said as one, either end of it may be the family name. */
function namesOf({ givenNames: given, familyName: family }: SubjectSought): Name[] {
  const words = (given === undefined || family === undefined ? (given ?? family ?? '') : '').split(/\s+/u);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const name = { ...(given !== undefined && { given }), ...(family !== undefined && { family }) };
  if (words.length < 2) return [name];
  return [name, { given: words.slice(0, -1).join(' '), family: last }, { given: words.slice(1).join(' '), family: first }];
}

/** Of an age only the year of birth is kept that most of those born to be so old are of. */
function birthOf({ dateOfBirth, expectedDate, ageYears }: SubjectSought, day: string): KnownPerson['birth'] {
  if (dateOfBirth !== undefined) return { dateOfBirth };
  if (expectedDate !== undefined) return { expectedDate };
  if (ageYears === undefined) return {};
  const firstHalf = day.slice(5, 7) <= '06';
  return { dateOfBirth: String(Number(day.slice(0, 4)) - ageYears - (firstHalf ? 1 : 0)) };
}
