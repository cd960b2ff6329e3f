import type { OutputOf, getLetterRecipients } from '@custodian/contracts';
import { isHidden, type AddressEntry } from '../address/address-entry';
import { addressesOn } from '../address/address-on';
import type { ChildEntry } from '../child/child-entry';
import { primaryNameOf } from '../child/primary-name';

type Recipient = OutputOf<typeof getLetterRecipients>['recipients'][number];
type Household = ChildEntry['household'][number];

/** Somebody to be written to about a child, before they have an id. */
export interface WrittenTo extends Omit<Recipient, 'recipientId'> {
  readonly livesWithChild: boolean;
}

const parent = /^(?:(?:birth|biological|natural|adoptive|expectant|legal) )?(?:mother|father|mum|mam|mummy|dad|daddy|parent)$/iu;

/** What a child is called in a letter: the name they are listed under. */
export function nameInLetters(child: Pick<ChildEntry, 'names'>): string {
  const name = primaryNameOf(child);
  return [name?.given, name?.family].filter((part) => part !== undefined).join(' ');
}

/** Who is written to when a plan starts or ends: each parent, each other person with parental responsibility, and the child once born (REC-10). */
export function writtenToAbout(child: ChildEntry, today: string): WrittenTo[] {
  const parents = child.household.filter(isWrittenTo).map(({ name, relationship, livesWithChild }) => ({
    as: 'parent' as const, name, relationship, livesWithChild, address: livesWithChild ? atHome(child, today) : ('none' as const),
  }));
  if ('expectedDate' in child.birth) return parents;
  return [...parents, { as: 'child', name: nameInLetters(child), livesWithChild: true, address: whereTheChildIs(child, today) }];
}

function isWrittenTo({ parentalResponsibility, relationship }: Household): boolean {
  return parentalResponsibility || parent.test(relationship.trim());
}

/**
 * Where a parent who lives with the child is written to: the child's home, and only while the child is nowhere else. A child who is placed, or
 * somewhere that is sealed, is not where everybody is who lived with them, and whoever opens the letter may not be who it is to.
 */
function atHome(child: ChildEntry, today: string): Recipient['address'] {
  const now = addressesOn(child.addresses, today);
  if (now.some(isHidden)) return 'sealed';
  const [nearest] = now;
  return nearest?.kind === 'home' ? openPlace(nearest) : 'none';
}

function whereTheChildIs(child: ChildEntry, today: string): Recipient['address'] {
  const [nearest] = addressesOn(child.addresses, today);
  return nearest ? openPlace(nearest) : 'none';
}

function openPlace(address: AddressEntry): Recipient['address'] {
  if (isHidden(address)) return 'sealed';
  const { lines, postcode } = address;
  return { lines, ...(postcode !== undefined && { postcode }) };
}
