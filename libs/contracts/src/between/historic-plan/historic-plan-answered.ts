import { z } from 'zod';
import { Id, Instant, Line, Note } from '../../fields';
import { exampleHistoric, HistoricPlanOutcome, ReleasedPlan } from '../../transfer/historic-plan';
import { defineBetween } from '../define-between';

export const historicPlanAnswered = defineBetween({
  name: 'historic-plan-answered',
  version: 1,
  doc: 'What the originating Unit decided about a request for earlier plans, who decided, why, and the plans it releases (002 4.3, HIS-01). A later decision takes the place of the one before.',
  title: 'Our answer about earlier plans',
  urgent: false,
  payload: z.strictObject({ requestId: Id, outcome: HistoricPlanOutcome, reason: Note, decidedBy: Line, decidedAt: Instant, released: z.array(ReleasedPlan).max(40) }),
  example: {
    requestId: exampleHistoric.requestId,
    outcome: 'granted',
    reason: 'They assess the child now, and the parents know',
    decidedBy: 'Custodian of the Record',
    decidedAt: '2026-03-04T10:00:00.000Z',
    released: [exampleHistoric.plan],
  },
});
