import type { ChildEntry } from '../child/child-entry';
import type { Row } from './columns';

type Name = ChildEntry['names'][number];
type Details = Omit<ChildEntry, 'childId' | 'addresses' | 'cases' | 'plans' | 'version' | 'recordedAt' | 'recordedBy'>;

/** The particulars a row gives. What it leaves empty stays as it stood; a legal name that changes stays as a previous one. */
export function detailsOfRow(row: Row, before?: ChildEntry): Details {
  const { placed_by: name, placed_by_contact: contact, placed_by_phone: phone } = row;
  return {
    authorityChildId: row.authority_child_id,
    names: namesOf(row, before?.names ?? []),
    birth: row.date_of_birth ? { dateOfBirth: row.date_of_birth } : { expectedDate: row.expected_date ?? '' },
    sex: row.sex ?? before?.sex ?? 'not-known',
    nhsNumber: row.nhs_number ?? before?.nhsNumber,
    ethnicity: row.ethnicity ?? before?.ethnicity,
    household: before?.household ?? [],
    legalStatus: row.legal_status ?? before?.legalStatus ?? 'none',
    school: named(row.school, before?.school),
    gp: named(row.gp, before?.gp),
    healthVisitor: named(row.health_visitor, before?.healthVisitor),
    placedBy: name && contact && phone ? { name, contact, phone } : before?.placedBy,
    firstReferral: before?.firstReferral,
  };
}

function namesOf(row: Row, before: readonly Name[]): Name[] {
  const legal: Name = { kind: 'legal', ...(row.given && { given: row.given }), family: row.family };
  const knownAs: Name[] = row.known_as_given || row.known_as_family ? [{ kind: 'known-as', given: row.known_as_given ?? row.given, family: row.known_as_family ?? row.family }] : [];
  const previous: Name[] = row.previous_family ? [{ kind: 'previous', ...(row.given && { given: row.given }), family: row.previous_family }] : [];
  const kept = before.flatMap((name): Name[] => {
    if (name.kind === 'legal') return same(name, legal) ? [] : [{ ...name, kind: 'previous' }];
    return name.kind === 'known-as' && knownAs.length > 0 ? [] : [name];
  });
  const all = [legal, ...knownAs, ...previous, ...kept];
  return all.filter((name, at) => all.findIndex((other) => other.kind === name.kind && same(other, name)) === at).slice(0, 20);
}

function same(one: Name, other: Name): boolean {
  return one.given === other.given && one.family === other.family;
}

function named(name: string | undefined, before: ChildEntry['school']): ChildEntry['school'] {
  if (name === undefined || name === before?.name) return before;
  return { name };
}
