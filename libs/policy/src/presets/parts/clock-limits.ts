import type { TimeLimit } from '../../schema/time-limit';
import { CHOSEN, WORKING_TOGETHER } from './sources';

/** Limits the documents demand and give no figure for: each is the authority's own choice, for a reason given in its source. */
export const clockLimits = {
  'check-confirmed': { number: 30, unit: 'minutes', start: 'check asked for', source: `${CHOSEN}; the record answers at all times (000 2.3)` },
  'section-47-check': { number: 24, unit: 'hours', start: 'Section 47 enquiry', source: `${CHOSEN}; the record must always be checked (001 2.1)` },
  'repeat-enquiry-decided': {
    number: 1,
    unit: 'working-days',
    start: 'repeat enquiry',
    source: `${CHOSEN}; a referral is decided on within one working day (${WORKING_TOGETHER})`,
  },
  'parents-told-of-start': { number: 5, unit: 'working-days', start: 'plan started', source: `${CHOSEN}; parents are informed in writing (002 3)` },
  'parents-told-of-end': { number: 5, unit: 'working-days', start: 'plan ended', source: `${CHOSEN}; parents are informed in writing (002 3)` },
  'missing-team-manager-told': { number: 1, unit: 'hours', start: 'child thought missing', source: `${CHOSEN}; the team manager is told immediately (001 6.3)` },
  'missing-unit-told': { number: 1, unit: 'hours', start: 'child thought missing', source: `${CHOSEN}; the Unit is informed by the key worker (001 6.3)` },
  'missing-core-group-told': { number: 0, unit: 'same-day', start: 'child thought missing', source: `${CHOSEN}; the core group is informed (001 6.3)` },
  'missing-family-asked': { number: 0, unit: 'same-day', start: 'child thought missing', source: `${CHOSEN}; family and friends are asked (001 6.3)` },
  'missing-police-told': { number: 24, unit: 'hours', start: 'child thought missing', source: `${CHOSEN}; the police are informed if all these efforts fail (001 6.3)` },
  'missing-help-considered': { number: 1, unit: 'working-days', start: 'child thought missing', source: `${CHOSEN}; help, a conference and the law are considered (001 6.3)` },
  'missing-agencies-told': { number: 24, unit: 'hours', start: 'child thought missing', source: `${CHOSEN}; all agencies are informed (001 6.4)` },
  'missing-circulated': { number: 24, unit: 'hours', start: 'child thought missing', source: `${CHOSEN}; custodians are told nationally (001 6.4)` },
  'missing-director-advised': { number: 24, unit: 'hours', start: 'child thought missing', source: `${CHOSEN}; the corporate director is advised (001 6.4)` },
  'historic-plan-answered': { number: 5, unit: 'working-days', start: 'historic plan asked for', source: `${CHOSEN}; permission is asked of the originating Unit (002 4.3)` },
} as const satisfies Record<string, TimeLimit>;

/** How long before it is due somebody is reminded. */
export const chosenReminders = {
  'initial-conference': { workingDays: 3, source: CHOSEN },
  'core-group': { workingDays: 3, source: CHOSEN },
  review: { workingDays: 10, source: CHOSEN },
};
