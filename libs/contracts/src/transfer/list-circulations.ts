import { z } from 'zod';
import { pageAnswer, pageRequest } from '../fields';
import { defineQuery } from '../operation';
import { Circulation, exampleCirculation } from './circulation';

const { details: _details, ...listed } = exampleCirculation;

export const listCirculations = defineQuery({
  name: 'transfer.list-circulations',
  version: 1,
  owner: 'transfer-service',
  doc: 'The children missing from elsewhere that we were told of, newest first, without who they are: those still sought, or all.',
  http: { method: 'GET', path: '/circulations' },
  input: z.strictObject({ sought: z.enum(['true', 'false']).optional(), ...pageRequest }),
  output: z.strictObject({ circulations: z.array(Circulation.omit({ details: true })), ...pageAnswer }),
  example: { input: { sought: 'true' }, output: { circulations: [listed] } },
});
