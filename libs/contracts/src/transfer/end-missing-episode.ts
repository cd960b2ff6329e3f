import { z } from 'zod';
import { Id, Instant, Line, Note } from '../fields';
import { defineCommand } from '../operation';
import { exampleMissing, MissingEnding, MissingVersion } from './missing';

export const endMissingEpisode = defineCommand({
  name: 'transfer.end-missing-episode',
  version: 1,
  owner: 'transfer-service',
  doc: 'Ends it: the child was found, which somebody has seen; was not missing after all; or is not sought any more. Everybody who was told stands down, and the entry on the Record shows the child as missing no longer, but where nobody knows where they are (MOV-83).',
  http: { method: 'POST', path: '/missing-children/:missingId/end' },
  changes: true,
  input: z.strictObject({ missingId: Id, how: MissingEnding, at: Instant, seenBy: Line.optional().describe('who has seen the child'), account: Note }),
  output: MissingVersion,
  example: {
    input: { missingId: exampleMissing.missingId, how: 'found', at: '2026-03-04T16:10:00.000Z', seenBy: 'PC Wren', account: 'At her aunt’s, well' },
    output: { missingId: exampleMissing.missingId, status: 'found', version: 5 },
  },
  refusals: ['missing-episode-not-found', 'missing-has-ended', 'found-only-when-seen', 'date-in-the-future'],
});
