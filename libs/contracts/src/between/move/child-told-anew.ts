import { z } from 'zod';
import { defineBetween } from '../define-between';
import { aboutMove, ChildOnTheMove, exampleAbout, exampleChildOnTheMove } from './about';

export const childToldAnew = defineBetween({
  name: 'child-told-anew',
  version: 1,
  doc: 'What there is to tell of the child has changed while they move: an expected child is born, or others are in the household.',
  title: 'What there is to know of a child has changed',
  asks: 'Put this in the place of what you have.',
  urgent: true,
  payload: z.strictObject({ ...aboutMove, child: ChildOnTheMove }),
  example: { ...exampleAbout, child: exampleChildOnTheMove },
});
