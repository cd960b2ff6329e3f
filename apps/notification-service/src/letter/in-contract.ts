import type { getLetterRecipients, Letters, LetterRecipient, OutputOf } from '@custodian/contracts';
import type { z } from 'zod';
import { type Done, doneAbout, isSettled, type Matter, noteKey, referenceOf } from './matter';

type Answer = OutputOf<typeof getLetterRecipients>;
type Recipient = z.output<typeof LetterRecipient>;

/** A matter as the contract says it. */
export function lettersInContract({ matterId, occasion, childId, planId, on, openedAt, dueAt, status, version }: Matter): z.output<typeof Letters> {
  return { matterId, reference: referenceOf(matterId), occasion, childId, planId, on, openedAt: openedAt.toISOString(), dueAt: dueAt.toISOString(), status, version };
}

/** Everybody who is to be written to now, with what was done about them; then those the Record no longer has among them. */
export function recipientsInContract(matter: Matter, { recipients }: Answer, notes: Readonly<Record<string, string>>): Recipient[] {
  const known = recipients.map(({ recipientId, as, name, relationship, address }): Recipient => ({
    recipientId, as, name, ...(relationship !== undefined && { relationship }), address: typeof address === 'string' ? address : 'on-record',
    owed: matter.status === 'owed' && !isSettled(matter, { recipientId, as }), ...told(matter, doneAbout(matter, { recipientId, as }), notes),
  }));
  const others = matter.done.filter(({ recipientId }) => !recipients.some((each) => each.recipientId === recipientId));
  return [...known, ...others.map((done): Recipient => ({ recipientId: done.recipientId, as: done.as, owed: false, ...told(matter, done, notes) }))];
}

function told(matter: Matter, done: Done, notes: Readonly<Record<string, string>>): Pick<Recipient, 'prints' | 'sent' | 'notInformed'> {
  return {
    prints: done.prints.map(({ printedAt, printedBy }, index) => ({ printedAt: printedAt.toISOString(), printedBy, copy: index > 0 })),
    sent: done.sent.map((each) => ({ ...each, recordedAt: each.recordedAt.toISOString() })),
    notInformed: done.withheld.map((each, index) => ({ ...each, note: notes[noteKey(matter, done, index)] ?? '', recordedAt: each.recordedAt.toISOString() })),
  };
}
