import { z } from 'zod';
import { LocalDate } from '../../fields';
import { defineBetween } from '../define-between';
import { aboutMove, exampleAbout } from './about';

export const removedFromRecord = defineBetween({
  name: 'removed-from-record',
  version: 1,
  doc: "The child is off the sender's Record: your conference was held and its minutes are here (MOV-26).",
  title: 'A child is off our Record',
  urgent: false,
  payload: z.strictObject({ ...aboutMove, on: LocalDate }),
  example: { ...exampleAbout, on: '2026-04-02' },
});
