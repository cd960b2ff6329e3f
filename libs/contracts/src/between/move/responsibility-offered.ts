import { z } from 'zod';
import { defineBetween } from '../define-between';
import { aboutHandover, exampleHandover } from './about';

export const responsibilityOffered = defineBetween({
  name: 'responsibility-offered',
  version: 1,
  doc: 'The sender holds case responsibility, and offers it. It holds on until it lets go (MOV-21, MOV-62).',
  title: 'We offer you case responsibility',
  asks: 'Tell us in writing whether you undertake it. We hold it until we let go.',
  urgent: true,
  payload: z.strictObject({ ...aboutHandover }),
  example: { ...exampleHandover },
});
