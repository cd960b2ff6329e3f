import type { TimeLimits } from '../../schema/time-limits';
import { SECTION_9 } from './sources';

type Moves =
  | 'change-of-circumstances-told'
  | 'temporary-out-unit-told'
  | 'temporary-out-custodian-told'
  | 'temporary-out-stay'
  | 'permanent-out-telephoned'
  | 'permanent-out-chair-told'
  | 'temporary-in-recorded'
  | 'temporary-in-team-manager-told'
  | 'temporary-in-stay'
  | 'permanent-in-recorded';

/** The one document that gives figures for moves; the others take them from it. */
export const moves: Pick<TimeLimits, Moves> = {
  // The document says "promptly"; one working day is how the authority reads it.
  'change-of-circumstances-told': { number: 1, unit: 'working-days', start: 'change of circumstances known', source: `${SECTION_9}, 4.2` },
  'temporary-out-unit-told': { number: 1, unit: 'working-days', start: 'became aware of the move', source: `${SECTION_9}, 5.1` },
  'temporary-out-custodian-told': { number: 1, unit: 'working-days', start: 'information received', source: `${SECTION_9}, 5.2` },
  'temporary-out-stay': { number: 28, unit: 'calendar-days', start: 'move', source: `${SECTION_9}, 5.3` },
  'permanent-out-telephoned': { number: 0, unit: 'same-day', start: 'became aware of the move', source: `${SECTION_9}, 5.5` },
  'permanent-out-chair-told': { number: 0, unit: 'same-day', start: 'became aware of the move', source: `${SECTION_9}, 5.5` },
  'temporary-in-recorded': { number: 0, unit: 'same-day', start: 'information received', source: `${SECTION_9}, 5.10` },
  'temporary-in-team-manager-told': { number: 24, unit: 'hours', start: 'information received', source: `${SECTION_9}, 5.10` },
  'temporary-in-stay': { number: 28, unit: 'working-days', start: 'move', source: `${SECTION_9}, 5.10` },
  'permanent-in-recorded': { number: 0, unit: 'same-day', start: 'information received', source: `${SECTION_9}, 5.11` },
};
