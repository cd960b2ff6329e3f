import { z } from 'zod';
import { Instant } from '../../fields';
import { defineBetween } from '../define-between';
import { aboutHandover, exampleHandover } from './about';

export const responsibilityLetGo = defineBetween({
  name: 'responsibility-let-go',
  version: 1,
  doc: 'The sender let go at this instant of what you have undertaken: from then you hold case responsibility.',
  title: 'We have let go of case responsibility',
  asks: 'From the instant below you hold case responsibility, as you have undertaken.',
  urgent: true,
  payload: z.strictObject({ ...aboutHandover, heldFrom: Instant.describe('since when the sender held it') }),
  example: { ...exampleHandover, heldFrom: '2026-01-12T00:00:00.000Z' },
});
