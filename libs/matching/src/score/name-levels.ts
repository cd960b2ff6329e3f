/** How the given names compare: the first one, or another of them. */
export const givenLevels = ['not-given', 'no-name-yet', 'same', 'variant', 'sounds-same', 'very-near', 'near', 'close', 'loose', 'faint', 'initial', 'another-same', 'another-near', 'differs'] as const;
export type GivenLevel = (typeof givenLevels)[number];

/** How the family names compare: the whole, or half of a double one. */
export const familyLevels = ['not-given', 'same', 'variant', 'sounds-same', 'very-near', 'near', 'close', 'loose', 'faint', 'initial', 'half-same', 'half-near', 'differs'] as const;
export type FamilyLevel = (typeof familyLevels)[number];

/** How the names after the first compare. */
export const middleLevels = ['not-given', 'same', 'near', 'differs'] as const;
export type MiddleLevel = (typeof middleLevels)[number];

/** Whether the names fit best as they were said, the other way round, or taken apart from one field. */
export const orderLevels = ['as-said', 'swapped', 'one-field'] as const;
export type OrderLevel = (typeof orderLevels)[number];
export const sexLevels = ['not-given', 'same', 'differs'] as const;
export const townLevels = ['not-given', 'same', 'near', 'differs'] as const;
