import { z } from 'zod';
import { Id } from '../fields';
import { defineQuery } from '../operation';
import { Child, exampleChild } from '../register/child';
import { exampleIds } from './subject';

export const getOpenedChild = defineQuery({
  name: 'enquiry.get-child',
  version: 1,
  owner: 'enquiry-service',
  doc: 'The entry of a child that an enquiry has opened: chosen in it, or with a plan in that child’s household, for half an hour from the choice. A sealed address is left out. Whatever else is asked for answers `not-opened`, whether or not there is such a child.',
  http: { method: 'GET', path: '/enquiries/:enquiryId/children/:childId' },
  input: z.strictObject({ enquiryId: Id, childId: Id }),
  output: Child,
  example: { input: { enquiryId: exampleIds.enquiryId, childId: exampleIds.childId }, output: exampleChild },
  refusals: ['not-opened', 'cannot-be-confirmed'],
});
