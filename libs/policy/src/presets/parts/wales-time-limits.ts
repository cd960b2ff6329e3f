import type { TimeLimits } from '../../schema/time-limits';
import { clockLimits } from './clock-limits';
import { moves } from './moves';
import { HEALTH_SHARING, WALES_PROCEDURES } from './sources';

/** Limits of a Welsh authority. */
export const walesTimeLimits: TimeLimits = {
  ...moves,
  ...clockLimits,
  'initial-conference': { number: 15, unit: 'working-days', start: 'strategy discussion', source: WALES_PROCEDURES },
  'first-core-group': { number: 10, unit: 'working-days', start: 'initial conference', source: WALES_PROCEDURES },
  'later-core-group': { number: 42, unit: 'calendar-days', start: 'previous core group', source: `${WALES_PROCEDURES}: six weeks at most` },
  'later-core-group-usual': { number: 1, unit: 'months', start: 'previous core group', source: `${WALES_PROCEDURES}: monthly` },
  'first-review': { number: 3, unit: 'months', start: 'initial conference', source: WALES_PROCEDURES },
  'later-review': { number: 6, unit: 'months', start: 'previous review', source: WALES_PROCEDURES },
  'outline-plan-circulated': { number: 5, unit: 'working-days', start: 'initial conference', source: WALES_PROCEDURES },
  'written-information-on-move': { number: 3, unit: 'calendar-days', start: 'notification of the move', source: WALES_PROCEDURES },
  'temporary-out-stay': { number: 84, unit: 'calendar-days', start: 'move', source: `${WALES_PROCEDURES}: twelve weeks` },
  'temporary-in-stay': { number: 84, unit: 'calendar-days', start: 'move', source: `${WALES_PROCEDURES}: twelve weeks` },
  'transfer-in-conference': { number: 15, unit: 'working-days', start: 'notified and agreed permanent', source: WALES_PROCEDURES },
  'shared-with-health-after-end': { number: 12, unit: 'months', start: 'plan ended', source: HEALTH_SHARING },
};
