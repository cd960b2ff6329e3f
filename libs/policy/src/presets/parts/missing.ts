import type { MissingRules } from '../../schema/missing';
import { CHOSEN } from './sources';

/** Nobody needs to know who a child was who is not sought any more: erased at once. */
export const chosenMissing: MissingRules = { circulatedKept: { days: 0, source: CHOSEN } };
