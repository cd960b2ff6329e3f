import { z } from 'zod';
import { Note } from '../../fields';
import { defineBetween } from '../define-between';
import { aboutMove, exampleAbout, Invitee } from './about';

export const conferenceAsked = defineBetween({
  name: 'conference-asked',
  version: 1,
  doc: 'Hold a child protection conference in your area, and invite these people (MOV-04, MOV-23).',
  title: 'We ask you to hold a child protection conference',
  asks: 'Hold a conference in your area, invite the people below, and tell us its day.',
  urgent: true,
  payload: z.strictObject({ ...aboutMove, because: Note, invitees: z.array(Invitee).min(1).max(40) }),
  example: { ...exampleAbout, because: 'The family has moved for good', invitees: [{ name: 'Ianthe Brockhollow', designation: 'Key worker', address: 'Tanpits House, Northmoor' }] },
});
