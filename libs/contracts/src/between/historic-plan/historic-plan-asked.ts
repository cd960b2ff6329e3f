import { z } from 'zod';
import { Id, Line, NhsNumber, Note, Sex, Telephone } from '../../fields';
import { Birth, ChildName, exampleAddress, exampleDetails, OpenAddress } from '../../register/child-details';
import { exampleHistoric, ParentsTold } from '../../transfer/historic-plan';
import { defineBetween } from '../define-between';

export const historicPlanAsked = defineBetween({
  name: 'historic-plan-asked',
  version: 1,
  doc: 'The social care of another area asks the Unit that held them to release the earlier plans of a child: about whom, why, who asks, and whether the parents know (002 4.3, HIS-01, HIS-02).',
  title: 'We ask you for the earlier plans of a child',
  asks: 'Decide whether you release them, and tell us what you decided, who decided and why.',
  urgent: false,
  payload: z.strictObject({
    requestId: Id,
    names: z.array(ChildName).min(1).max(20),
    birth: Birth,
    sex: Sex,
    nhsNumber: NhsNumber.optional(),
    addresses: z.array(OpenAddress).max(40).describe('those the child lived at, as far as they are known and not sealed'),
    reason: Note,
    parents: ParentsTold,
    asker: z.strictObject({ name: Line, phone: Telephone }),
  }),
  example: {
    requestId: exampleHistoric.requestId,
    names: exampleDetails.names,
    birth: exampleDetails.birth,
    sex: 'female',
    addresses: [exampleAddress],
    reason: exampleHistoric.reason,
    parents: { told: true, on: '2026-03-01' },
    asker: { name: 'Safeguarding Children Unit', phone: '0161 496 0120' },
  },
});
