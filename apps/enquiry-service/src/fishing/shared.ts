import type { Fishing } from '@custodian/policy';
import { noughts, shareOf } from './chance';
import type { Flag } from './flag';
import type { Look, Marks } from './look';
import type { Usual } from './usual';

/** Surnames or postcodes of the person's own among those looked at. A surname that many colleagues' looks have is nothing; a postcode is a street. */
export function shared(look: Look, marks: Marks, usual: Usual, policy: Fishing): Flag[] {
  const postcode = meet(look.postcodes, marks.postcodes);
  const surname = meet(look.surnames, marks.surnames);
  const rarity = noughts(shareOf(usual.sameSurname, usual.looks));
  return [
    ...(surname && (postcode || rarity >= policy.sharedSurname.rarity) ? [flag('shared-surname', rarity, look)] : []),
    ...(postcode ? [flag('shared-postcode', noughts(shareOf(0, usual.looks)), look)] : []),
  ];
}

/** Whether two sets of keys have one in common. */
export function meet(some: readonly string[], others: readonly string[]): boolean {
  return some.some((key) => others.includes(key));
}

function flag(reason: 'shared-surname' | 'shared-postcode', score: number, { enquiryId }: Look): Flag {
  return { reason, score, enquiryIds: [enquiryId] };
}
