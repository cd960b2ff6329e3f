import { z } from 'zod';
import { Id, Instant, Line, Note } from '../fields';
import { defineQuery } from '../operation';
import { Enquirer, exampleEnquirer, exampleIds, exampleSubject, Subject } from './subject';

/** The sheet kept of an enquiry about a child who is not known, with the advice given (ENQ-09). */
export const ContactSheet = z.strictObject({
  contactSheetId: Id,
  enquiryId: Id,
  reference: Line,
  enquirer: Enquirer,
  subject: Subject,
  reason: Note,
  advice: Note,
  at: Instant,
  by: Line,
});

export const exampleContactSheet: z.input<typeof ContactSheet> = {
  contactSheetId: exampleIds.contactSheetId,
  enquiryId: exampleIds.enquiryId,
  reference: 'E-7K3M-9QXP',
  enquirer: exampleEnquirer,
  subject: exampleSubject,
  reason: 'Burn to the hand, first seen three days on',
  advice: 'Follow your own safeguarding procedure and refer if concern remains',
  at: '2026-03-01T03:04:30.000Z',
  by: 'staff:out-of-hours',
};

export const getContactSheet = defineQuery({
  name: 'enquiry.get-contact-sheet',
  version: 1,
  owner: 'enquiry-service',
  doc: 'One contact sheet.',
  http: { method: 'GET', path: '/contact-sheets/:contactSheetId' },
  input: z.strictObject({ contactSheetId: Id }),
  output: ContactSheet,
  example: { input: { contactSheetId: exampleIds.contactSheetId }, output: exampleContactSheet },
});
