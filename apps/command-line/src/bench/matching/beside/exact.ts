import { bornOn, expectedOn, normaliseName, type PersonSought } from '@custodian/matching';
import type { Finder } from '../finder';
import { measured } from '../in-process';
import type { TestSet } from '../test-set';

/** An exact look-up in this process: family name, first given name, and the day of birth, accents and capitals aside. */
export function exact({ people }: TestSet): Finder {
  const { built: ids, ...cost } = measured(() => {
    const made = new Map<string, string[]>();
    for (const { id, person } of people) {
      for (const { given, family } of person.names) {
        const key = keyOf({ givenNames: given, familyName: family, dateOfBirth: bornOn(person) ?? expectedOn(person) });
        made.set(key, [...(made.get(key) ?? []), id]);
      }
    }
    return made;
  });
  const find: Finder['find'] = ({ sought }) => {
    const candidates = (ids.get(keyOf(sought)) ?? []).map((id) => ({ id, score: 1, band: 'possible' as const }));
    return { candidates, sameAddress: [], capped: false };
  };
  return { name: 'exact', tells: { scores: false, addresses: false }, close: () => undefined, find, ...cost };
}

function keyOf({ givenNames, familyName, dateOfBirth, expectedDate }: { readonly [Field in 'givenNames' | 'familyName' | 'dateOfBirth' | 'expectedDate']?: PersonSought[Field] | undefined }): string {
  return `${normaliseName(familyName ?? '')}|${normaliseName(givenNames ?? '').split(' ')[0] ?? ''}|${dateOfBirth ?? expectedDate ?? ''}`;
}
