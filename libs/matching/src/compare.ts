import { ageInYears } from './age';
import { familyTokens, nameTokens } from './name/name-tokens';
import { bornOn, expectedOn, type Field, type KnownPerson, openAddresses, type PersonSought } from './person';
import { doorOf } from './place/place-keys';

/** How a child on the Record compares with the one described. Every field stands in one of the three lists. */
export interface Comparison {
  readonly agreed: Field[];
  readonly disagreed: Field[];
  readonly notGiven: Field[];
  /** Higher is likelier; only for putting candidates in order. */
  readonly rank: number;
}

type Verdict = boolean | undefined;

const weights: Readonly<Record<Field, number>> = { 'nhs-number': 10, name: 4, birth: 4, postcode: 2, address: 2, sex: 1 };
const fields: readonly Field[] = ['name', 'birth', 'address', 'postcode', 'nhs-number', 'sex'];

/** Compares field by field; what either side does not say is `notGiven`, and so is a sealed address: nobody learns it by guessing. `today` is the day an age in years is meant on. */
export function compare(sought: PersonSought, child: KnownPerson, today: string): Comparison {
  const verdicts: Readonly<Record<Field, Verdict>> = {
    name: sameName(sought, child),
    birth: sameBirth(sought, child, today),
    address: sameAddress(sought, child),
    postcode: within(sought.postcode, openAddresses(child).flatMap((address) => address.postcode ?? [])),
    'nhs-number': within(sought.nhsNumber, child.nhsNumber ? [child.nhsNumber] : []),
    sex: sameSex(sought, child),
  };
  const having = (verdict: Verdict) => fields.filter((field) => verdicts[field] === verdict);
  const [agreed, disagreed] = [having(true), having(false)];
  const total = (all: readonly Field[]) => all.reduce((sum, field) => sum + weights[field], 0);
  return { agreed, disagreed, notGiven: having(undefined), rank: total(agreed) - total(disagreed) / 2 };
}

function sameName(sought: PersonSought, child: KnownPerson): Verdict {
  const [given, family] = [nameTokens(sought.givenNames), familyTokens(sought.familyName)];
  if (given.length + family.length === 0) return undefined;
  const itsGiven = child.names.flatMap((name) => nameTokens(name.given));
  const itsFamily = child.names.flatMap((name) => familyTokens(name.family));
  const asSaid = meets(given, itsGiven) && meets(family, itsFamily);
  return asSaid || (meets(given, itsFamily) && meets(family, itsGiven));
}

/** Whether two sets of words share one; nothing said, or nothing recorded, stands against nothing. */
function meets(said: readonly string[], recorded: readonly string[]): boolean {
  return said.length === 0 || recorded.length === 0 || said.some((word) => recorded.includes(word));
}

function sameBirth(sought: PersonSought, child: KnownPerson, today: string): Verdict {
  const [born, expected] = [bornOn(child), expectedOn(child)];
  if (sought.dateOfBirth && born) return sought.dateOfBirth === born;
  if (sought.expectedDate && expected) return sought.expectedDate === expected;
  if (sought.ageYears !== undefined && born) return sought.ageYears === ageInYears(born, today);
  return undefined;
}

function sameAddress(sought: PersonSought, child: KnownPerson): Verdict {
  const door = doorOf(sought.addressLines ?? []);
  return within(door === '' ? undefined : door, openAddresses(child).map((address) => doorOf(address.lines)));
}

function sameSex(sought: PersonSought, child: KnownPerson): Verdict {
  const known = (sex: string | undefined) => sex === 'female' || sex === 'male';
  return known(sought.sex) && known(child.sex) ? sought.sex === child.sex : undefined;
}

function within(said: string | undefined, recorded: readonly string[]): Verdict {
  return said === undefined || recorded.length === 0 ? undefined : recorded.includes(said);
}
