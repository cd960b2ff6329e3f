import { z } from 'zod';
import { defineBetween } from './define-between';
import { examplePublicKey, PublicKey } from './public-key';

export const keysAnnounced = defineBetween({
  name: 'keys-announced',
  version: 1,
  doc: 'New public keys of the sender, pinned by the receiver at once: what says so is signed with a key that is pinned and good. The keys before stay good until the end that is said here, so that two are good at once while they change over.',
  title: 'New public keys of ours',
  asks: 'Keep these keys beside those that you have of us.',
  urgent: false,
  payload: z.strictObject({ keys: z.array(PublicKey).min(1).max(8) }),
  example: { keys: [{ ...examplePublicKey, kid: '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbW', from: '2026-06-01T00:00:00.000Z' }] },
});
