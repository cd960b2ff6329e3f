import { z } from 'zod';
import { Note } from '../../fields';
import { defineBetween } from '../define-between';
import { aboutHandover, exampleHandover } from './about';

export const responsibilityWithdrawn = defineBetween({
  name: 'responsibility-withdrawn',
  version: 1,
  doc: 'The sender holds on: its offer, and what you undertook on it, are off.',
  title: 'Our offer of case responsibility is withdrawn',
  asks: 'We hold on to case responsibility: regard what you undertook on our offer as off.',
  urgent: true,
  payload: z.strictObject({ ...aboutHandover, reason: Note }),
  example: { ...exampleHandover, reason: 'The child is home again' },
});
