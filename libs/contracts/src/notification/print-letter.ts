import { z } from 'zod';
import { Id, Line, Postcode } from '../fields';
import { defineCommand } from '../operation';
import { exampleLetter, whichLetter } from './letters';

/** Where a letter goes. */
export const LetterAddress = z.strictObject({ lines: z.array(Line).min(1).max(6), postcode: Postcode.optional() });

export const printLetter = defineCommand({
  name: 'notification.print-letter',
  version: 1,
  owner: 'notification-service',
  doc: 'Prints one letter as a PDF. The name, and the address where the Record has one that may stand on a letter, are asked of the Record; another address can be given, and is kept nowhere, nor is the letter. Who printed it when is kept: whoever prints it again has a copy, and it says so. The same call sent again is the same print.',
  http: { method: 'POST', path: '/letters/:matterId/recipients/:recipientId/prints' },
  forgetsAnswer: true,
  input: z.strictObject({ ...whichLetter, address: LetterAddress.optional() }),
  output: z.strictObject({
    matterId: Id,
    recipientId: Id,
    copy: z.boolean(),
    addressed: z.boolean().describe('false: no address stands on it, and it is handed over'),
    pages: z.number().int().positive(),
    pdf: z.base64(),
    sha256: z.string().regex(/^[\da-f]{64}$/u),
  }),
  example: {
    input: exampleLetter,
    output: { ...exampleLetter, copy: false, addressed: true, pages: 1, pdf: 'JVBERi0xLjcK', sha256: 'f6b2e7b3c9d5b1b8e0a44f0ac3c5cf0c2b4f3f6b7a9d8e7c6b5a4d3c2b1a0f9e' },
  },
  refusals: ['letters-not-found', 'letter-recipient-not-found', 'letters-withdrawn', 'address-not-theirs', 'letter-glyph-missing', 'letter-not-settable'],
});
