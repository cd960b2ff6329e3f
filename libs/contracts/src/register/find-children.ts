import { z } from 'zod';
import { ForeignId, NhsNumber } from '../fields';
import { defineQuery } from '../operation';
import { Child, exampleChild } from './child';

export const findChildren = defineQuery({
  name: 'register.find-children',
  version: 1,
  owner: 'register-service',
  doc: "Children by the authority's own id or the NHS number, those whose plan has ended included (REC-03). Looking up by name is the enquiry's check.",
  http: { method: 'GET', path: '/children' },
  input: z
    .strictObject({ authorityChildId: ForeignId.optional(), nhsNumber: NhsNumber.optional() })
    .refine((by) => (by.authorityChildId === undefined) !== (by.nhsNumber === undefined), { error: 'exactly one of authorityChildId and nhsNumber' }),
  output: z.strictObject({ children: z.array(Child) }),
  example: { input: { authorityChildId: 'NM-104211' }, output: { children: [exampleChild] } },
});
