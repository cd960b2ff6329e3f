import { z } from 'zod';
import { Note } from '../../fields';
import { defineBetween } from '../define-between';
import { aboutHandover, exampleHandover } from './about';

export const responsibilityDeclined = defineBetween({
  name: 'responsibility-declined',
  version: 1,
  doc: 'The sender does not take what was offered. You hold on.',
  title: 'We do not take case responsibility',
  asks: 'Hold on to it, and ring us about what is to happen next.',
  urgent: true,
  payload: z.strictObject({ ...aboutHandover, reason: Note }),
  example: { ...exampleHandover, reason: 'No team can take it before the conference' },
});
