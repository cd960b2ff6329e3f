import { z } from 'zod';
import { defineBetween } from '../define-between';
import { aboutHandover, exampleHandover } from './about';

export const responsibilityUndertaken = defineBetween({
  name: 'responsibility-undertaken',
  version: 1,
  doc: 'The sender undertakes case responsibility in writing, from the instant you let go (MOV-62).',
  title: 'We undertake case responsibility',
  asks: 'Tell us in writing from which instant you have let go of it.',
  urgent: true,
  payload: z.strictObject({ ...aboutHandover }),
  example: { ...exampleHandover },
});
