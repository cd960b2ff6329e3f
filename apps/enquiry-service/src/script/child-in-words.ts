import type { Candidate } from '@custodian/contracts';
import type { SubjectSought } from '../enquiry/step';
import { dateInWords } from './in-words';

const wholeDate = 'YYYY-MM-DD'.length;

/** A child of the Record: legal name and birth. */
export function childInWords({ names, dateOfBirth, expectedDate }: Pick<Candidate, 'names' | 'dateOfBirth' | 'expectedDate'>): string {
  const name = names.find(({ kind }) => kind === 'legal') ?? names[0];
  return withBirth([name?.given, name?.family].filter(Boolean).join(' ') || 'The child', { dateOfBirth, expectedDate });
}

/** A child as the enquirer gave it. */
export function subjectInWords({ givenNames, familyName, dateOfBirth, expectedDate }: SubjectSought): string {
  return withBirth([givenNames, familyName].filter(Boolean).join(' ') || 'the child you describe', { dateOfBirth, expectedDate });
}

function withBirth(name: string, { dateOfBirth, expectedDate }: Pick<Candidate, 'dateOfBirth' | 'expectedDate'>): string {
  if (dateOfBirth) return `${name}, born ${dateOfBirth.length < wholeDate ? 'in ' : ''}${dateInWords(dateOfBirth)},`;
  return expectedDate ? `${name}, expected ${dateInWords(expectedDate)},` : name;
}
