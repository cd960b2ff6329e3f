import type { TimeLimits } from '../../schema/time-limits';
import { clockLimits } from './clock-limits';
import { moves } from './moves';
import { HEALTH_SHARING, WORKING_TOGETHER } from './sources';

/** Limits of an English authority. */
export const englandTimeLimits: TimeLimits = {
  ...moves,
  ...clockLimits,
  'initial-conference': { number: 15, unit: 'working-days', start: 'strategy discussion', source: WORKING_TOGETHER },
  'first-core-group': { number: 10, unit: 'working-days', start: 'initial conference', source: WORKING_TOGETHER },
  'first-review': { number: 3, unit: 'months', start: 'initial conference', source: WORKING_TOGETHER },
  'later-review': { number: 6, unit: 'months', start: 'previous review', source: WORKING_TOGETHER },
  'transfer-in-conference': { number: 15, unit: 'working-days', start: 'written information received', source: WORKING_TOGETHER },
  'shared-with-health-after-end': { number: 12, unit: 'months', start: 'plan ended', source: HEALTH_SHARING },
};
