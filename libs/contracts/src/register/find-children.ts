import { z } from 'zod';
import { ForeignId, NhsNumber } from '../fields';
import { defineQuery } from '../operation';
import { Child, exampleChild } from './child';

/** What somebody is about who looks for a child's entry outside an enquiry. A code: what is asked for over HTTP stands in logs of others. */
export const FindPurpose = z.enum(['before-recording', 'correction', 'conference', 'move', 'import', 'subject-access']);

export const findChildren = defineQuery({
  name: 'register.find-children',
  version: 1,
  owner: 'register-service',
  doc: "Children by the authority's own id or the NHS number, those whose plan has ended included (REC-03). At most five, by the whole number and for a purpose that the trail keeps. Looking up by name is the enquiry's check.",
  http: { method: 'GET', path: '/children' },
  input: z
    .strictObject({ authorityChildId: ForeignId.optional(), nhsNumber: NhsNumber.optional(), purpose: FindPurpose.describe('kept on the trail') })
    .refine((by) => (by.authorityChildId === undefined) !== (by.nhsNumber === undefined), { error: 'exactly one of authorityChildId and nhsNumber' }),
  output: z.strictObject({ children: z.array(Child).max(5) }),
  example: { input: { authorityChildId: 'NM-104211', purpose: 'correction' }, output: { children: [exampleChild] } },
});
