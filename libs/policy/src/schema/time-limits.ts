import { z } from 'zod';
import { TimeLimit } from './time-limit';

/** Every limit the rules lean on, by name. The optional ones are set by some nations' guidance only. */
export const TimeLimits = z.strictObject({
  'initial-conference': TimeLimit,
  'first-core-group': TimeLimit,
  'later-core-group': TimeLimit.optional(),
  'later-core-group-usual': TimeLimit.optional(),
  'first-review': TimeLimit,
  'later-review': TimeLimit,
  'outline-plan-circulated': TimeLimit.optional(),
  'change-of-circumstances-told': TimeLimit,
  'temporary-out-unit-told': TimeLimit,
  'temporary-out-custodian-told': TimeLimit,
  'temporary-out-stay': TimeLimit,
  'permanent-out-telephoned': TimeLimit,
  'permanent-out-chair-told': TimeLimit,
  'written-information-on-move': TimeLimit.optional(),
  'temporary-in-recorded': TimeLimit,
  'temporary-in-team-manager-told': TimeLimit,
  'temporary-in-stay': TimeLimit,
  'permanent-in-recorded': TimeLimit,
  'transfer-in-conference': TimeLimit,
  'shared-with-health-after-end': TimeLimit,
});
export type TimeLimits = z.infer<typeof TimeLimits>;
export type TimeLimitName = keyof TimeLimits;

/** What a neighbouring nation's guidance sets, for a child who crosses its border. */
export const NeighbourTimeLimits = TimeLimits.partial();
export type NeighbourTimeLimits = z.infer<typeof NeighbourTimeLimits>;
