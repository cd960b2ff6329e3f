import { z } from 'zod';
import { Id } from '../fields';
import { defineQuery } from '../operation';
import { Enquiry, exampleEnquiry } from './enquiry';

export const getEnquiry = defineQuery({
  name: 'enquiry.get',
  version: 1,
  owner: 'enquiry-service',
  doc: 'One enquiry with all its steps.',
  http: { method: 'GET', path: '/enquiries/:enquiryId' },
  input: z.strictObject({ enquiryId: Id }),
  output: Enquiry,
  example: { input: { enquiryId: exampleEnquiry.enquiryId }, output: exampleEnquiry },
});
