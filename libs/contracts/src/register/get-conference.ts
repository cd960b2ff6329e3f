import { z } from 'zod';
import { Id } from '../fields';
import { defineQuery } from '../operation';
import { Recorded } from './plan';
import { conferenceDetails, exampleConference } from './record-conference';

export const getConference = defineQuery({
  name: 'register.get-conference',
  version: 1,
  owner: 'register-service',
  doc: 'One conference: when it was held, who chaired it, who was there and what it decided.',
  http: { method: 'GET', path: '/conferences/:conferenceId' },
  input: z.strictObject({ conferenceId: Id }),
  output: z.strictObject({ conferenceId: Id, ...conferenceDetails, ...Recorded }),
  example: {
    input: { conferenceId: '9d7b6a3e-2a70-49c2-9d43-6a31c6be2b02' },
    output: {
      conferenceId: '9d7b6a3e-2a70-49c2-9d43-6a31c6be2b02',
      ...exampleConference,
      version: 1,
      recordedAt: '2026-02-12T15:02:10.000Z',
      recordedBy: 'staff:chair',
    },
  },
});
