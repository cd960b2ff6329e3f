import type { Policy } from '../../policy';
import { SCOTLAND_GUIDANCE } from './sources';

/** Scotland's clocks, for children who move across the border. */
export const scotlandAsNeighbour: Policy['neighbours'] = {
  scotland: {
    'initial-conference': { number: 28, unit: 'calendar-days', start: 'strategy discussion', source: SCOTLAND_GUIDANCE },
    'first-core-group': { number: 15, unit: 'working-days', start: 'initial conference', source: SCOTLAND_GUIDANCE },
    'first-review': { number: 6, unit: 'months', start: 'initial conference', source: SCOTLAND_GUIDANCE },
    'later-review': { number: 6, unit: 'months', start: 'previous review', source: SCOTLAND_GUIDANCE },
    'transfer-in-conference': { number: 21, unit: 'working-days', start: 'notification of the move', source: SCOTLAND_GUIDANCE },
  },
};
