import { comparedFields, levelsOf, type Parameters } from '@custodian/matching';

const bits = 4;

/** Where learning begins: what agrees speaks for, what differs speaks against, all fields alike. */
export function beginning(people: number): Parameters {
  const ends = comparedFields.flatMap((field) => (levelsOf[field] as readonly string[]).flatMap((level): [string, number][] => (level === 'same' ? [[`${field}:same`, bits]] : level === 'differs' ? [[`${field}:differs`, -bits]] : [])));
  const first = { 'same+same': bits, 'same+not-given': bits, 'base': -bits };
  return { version: 0, learntAmong: people, weights: Object.fromEntries(ends), sameAddress: first, bands: { certain: 0, probable: 0, possible: 0, chance: 0, sameAddress: 0 }, missed: {}, report: [] };
}
