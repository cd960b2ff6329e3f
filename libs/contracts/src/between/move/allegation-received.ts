import { z } from 'zod';
import { Instant, Note } from '../../fields';
import { defineBetween } from '../define-between';
import { aboutMove, exampleAbout, WorkerToRing } from './about';

export const allegationReceived = defineBetween({
  name: 'allegation-received',
  version: 1,
  doc: "An allegation of abuse was received about a child who is staying here. The investigation is this authority's responsibility; liaise with us (MOV-45).",
  title: 'An allegation was received about a child who is staying here',
  asks: 'Ring whoever investigates it, who is named below.',
  urgent: true,
  payload: z.strictObject({ ...aboutMove, receivedAt: Instant, what: Note, investigatedBy: WorkerToRing }),
  example: { ...exampleAbout, receivedAt: '2026-03-10T16:05:00.000Z', what: 'The school reports a new injury', investigatedBy: { name: 'Caspian Thrale', role: 'Team manager', phone: '0161 496 0241' } },
});
