import type { CheckedSubject, Searched } from '../enquiry/step';
import { listInWords } from './in-words';

const words: Readonly<Record<Searched, string>> = { name: 'name', birth: 'date of birth or age', address: 'address', postcode: 'postcode', 'nhs-number': 'NHS number', sex: 'sex' };

/** What a "none" rests on, and how far it can be trusted. `record`: what the authority calls it. */
export function searchedInWords({ searchedBy, missedShare }: Pick<CheckedSubject, 'searchedBy' | 'missedShare'>, record: string): string[] {
  const by = listInWords(searchedBy.map((field) => words[field]));
  return [`The ${record} was searched by ${by}, also as they may have been misheard.`, `Of 1,000 children who are on it and described with as much, ${howMany(Math.round(missedShare * 1000))} not found.`];
}

function howMany(missed: number): string {
  if (missed === 0) return 'fewer than one is';
  return missed === 1 ? 'about one is' : `about ${missed} are`;
}
