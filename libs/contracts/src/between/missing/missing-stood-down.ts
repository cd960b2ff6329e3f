import { z } from 'zod';
import { Id, Instant } from '../../fields';
import { MissingEnding } from '../../transfer/missing';
import { defineBetween } from '../define-between';

export const missingStoodDown = defineBetween({
  name: 'missing-stood-down',
  version: 1,
  doc: 'The child is not sought any more: the circulation ends, and its details are erased by every receiver as its policy says (001 6.4).',
  title: 'A child is not missing any more',
  asks: 'Stop looking for this child, and destroy what we sent you about them.',
  urgent: false,
  payload: z.strictObject({ missingId: Id, how: MissingEnding, at: Instant }),
  example: { missingId: '9c0f4a1e-5d27-4b3a-8c61-2e7b9d4f0a13', how: 'found', at: '2026-03-04T16:20:00.000Z' },
});
