import { z } from 'zod';
import { Id } from '../fields';
import { defineQuery } from '../operation';
import { exampleMissing, MissingEpisodeTold } from './missing';

export const getMissingEpisode = defineQuery({
  name: 'transfer.get-missing-episode',
  version: 1,
  owner: 'transfer-service',
  doc: 'All that is recorded of one time a child was missing: signs, each step with its limit, who has the circulation, sightings and the end (MOV-81, MOV-82, MOV-83).',
  http: { method: 'GET', path: '/missing-children/:missingId' },
  input: z.strictObject({ missingId: Id }),
  output: MissingEpisodeTold,
  example: {
    input: { missingId: exampleMissing.missingId },
    output: {
      missingId: exampleMissing.missingId,
      childId: exampleMissing.childId,
      status: 'thought-missing',
      since: '2026-03-02T09:10:00.000Z',
      openedAt: '2026-03-02T09:25:00.000Z',
      openedBy: 'staff:key-worker',
      indicators: [{ ...exampleMissing.indicator, recordedAt: '2026-03-02T09:25:00.000Z', recordedBy: 'staff:key-worker' }],
      steps: [{ step: 'team-manager-told', by: 'key-worker', rule: 'MOV-81', dueAt: '2026-03-02T10:10:00.000Z', outcome: 'done', late: false, at: '2026-03-02T09:30:00.000Z', whom: 'Odalys Marchbanks', recordedBy: 'staff:key-worker' }],
      circulations: [],
      sightings: [],
      version: 2,
    },
  },
  refusals: ['missing-episode-not-found'],
});
