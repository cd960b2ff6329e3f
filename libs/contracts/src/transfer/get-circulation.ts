import { z } from 'zod';
import { Id } from '../fields';
import { defineQuery } from '../operation';
import { Circulation, exampleCirculation } from './circulation';

export const getCirculation = defineQuery({
  name: 'transfer.get-circulation',
  version: 1,
  owner: 'transfer-service',
  doc: 'A child missing from elsewhere as their home circulated them, and where they may have been recognised here (001 6.4, MOV-84).',
  http: { method: 'GET', path: '/circulations/:circulationId' },
  input: z.strictObject({ circulationId: Id }),
  output: Circulation,
  example: { input: { circulationId: exampleCirculation.circulationId }, output: exampleCirculation },
  refusals: ['circulation-not-found'],
});
