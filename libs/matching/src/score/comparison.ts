import type { BirthLevel } from '../birth/birth-sought';
import type { NhsLevel } from '../number/nhs-level';
import type { DoorLevel } from '../place/door-level';
import type { PostcodeLevel } from '../place/postcode-level';
import type { FamilyLevel, GivenLevel, MiddleLevel, OrderLevel, sexLevels, townLevels } from './name-levels';

/** How two names compare, and how rare each agreement is: in bits, 10 is one person in a thousand. */
export interface NameComparison {
  readonly given: GivenLevel;
  readonly givenRarity: number;
  readonly middle: MiddleLevel;
  readonly family: FamilyLevel;
  readonly familyRarity: number;
  readonly order: OrderLevel;
}

export interface PlaceComparison {
  readonly door: DoorLevel;
  readonly postcode: PostcodeLevel;
  readonly town: (typeof townLevels)[number];
  readonly postcodeRarity: number;
}

/** How somebody described compares with somebody known, field by field. */
export interface Comparison extends NameComparison, PlaceComparison {
  readonly birth: BirthLevel;
  readonly sex: (typeof sexLevels)[number];
  readonly nhs: NhsLevel;
}
