import { z } from 'zod';
import { clockLimits } from '../presets/parts/clock-limits';
import { TimeLimit } from './time-limit';

/** Limits from guidance. The optional ones are set by some nations' guidance only. */
const FromGuidance = z.strictObject({
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
/** Every limit the rules lean on, by name. A file from before the later ones were named has them as chosen there. */
export const TimeLimits = FromGuidance.extend({
  'check-confirmed': TimeLimit.default(clockLimits['check-confirmed']),
  'section-47-check': TimeLimit.default(clockLimits['section-47-check']),
  'repeat-enquiry-decided': TimeLimit.default(clockLimits['repeat-enquiry-decided']),
  'parents-told-of-start': TimeLimit.default(clockLimits['parents-told-of-start']),
  'parents-told-of-end': TimeLimit.default(clockLimits['parents-told-of-end']),
  'missing-team-manager-told': TimeLimit.default(clockLimits['missing-team-manager-told']),
  'missing-unit-told': TimeLimit.default(clockLimits['missing-unit-told']),
  'missing-core-group-told': TimeLimit.default(clockLimits['missing-core-group-told']),
  'missing-family-asked': TimeLimit.default(clockLimits['missing-family-asked']),
  'missing-police-told': TimeLimit.default(clockLimits['missing-police-told']),
  'missing-help-considered': TimeLimit.default(clockLimits['missing-help-considered']),
  'missing-agencies-told': TimeLimit.default(clockLimits['missing-agencies-told']),
  'missing-circulated': TimeLimit.default(clockLimits['missing-circulated']),
  'missing-director-advised': TimeLimit.default(clockLimits['missing-director-advised']),
  'historic-plan-answered': TimeLimit.default(clockLimits['historic-plan-answered']),
});
export type TimeLimits = z.infer<typeof TimeLimits>;
export type TimeLimitName = keyof TimeLimits;

/** What a neighbouring nation's guidance sets, for a child who crosses its border. */
export const NeighbourTimeLimits = FromGuidance.partial();
export type NeighbourTimeLimits = z.infer<typeof NeighbourTimeLimits>;
