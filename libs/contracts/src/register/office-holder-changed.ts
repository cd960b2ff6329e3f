import { z } from 'zod';
import { defineEvent } from '../event';
import { Id, LocalDate } from '../fields';
import { Office } from '../notification/audience';
import { exampleOfficeHolder } from './office';

export const officeHolderChanged = defineEvent({
  name: 'register.office-holder-changed',
  version: 1,
  owner: 'register-service',
  listeners: ['notification-service'],
  stream: 'register-office',
  keyField: 'office',
  doc: 'Somebody else holds this office from this day on, or nobody does: the national holder of the list of designated managers is to be told (REC-13).',
  payload: z.object({ office: Office, officeHolderId: Id, from: LocalDate, vacant: z.boolean() }),
  example: { office: 'designated-manager', officeHolderId: exampleOfficeHolder.officeHolderId, from: exampleOfficeHolder.from, vacant: false },
});
