import { type AnyBetween, SentDocument } from '@custodian/contracts';
import { dayInWords, type Section, type Sheet } from '@custodian/paper';
import type { Desks, Terms } from '@custodian/policy';
import { z } from 'zod';
import type { Custodian } from '../../../custodian/custodian';
import { sectionsOf } from './sections';

/** What a letter to another custodian is made of. */
export interface LetterMade {
  readonly dispatchId: string;
  readonly moveId?: string;
  readonly message: AnyBetween;
  readonly payload: unknown;
  readonly to: Custodian;
  /** The day it is printed. */
  readonly today: string;
  /** The authority's name and the lines of its Unit's address. */
  readonly letterhead: readonly string[];
  readonly words: Terms;
  readonly desks: Desks;
}

const Enclosing = z.object({ documents: z.array(SentDocument) });
const addressee = 5;

/** What a dispatch says, as a letter. Neither its title nor its heading names anybody. */
export function letterTo({ dispatchId, moveId, message, payload, to, today, letterhead: [authority = '', ...address], words, desks }: LetterMade): Sheet {
  return {
    title: `Letter ${dispatchId}`,
    sender: [authority, words.childrensServices, words.safeguardingUnit, ...address, `Telephone ${desks.duty.phone}`],
    particulars: [`Our reference: ${dispatchId}`, ...(moveId === undefined ? [] : [`Move: ${moveId}`]), dayInWords(today)],
    to: addressOf(to),
    heading: message.title,
    paragraphs: [`Dear ${to.name},`, ...(message.asks === undefined ? [] : [message.asks]), ...(message.urgent ? [`This is about a child at risk. Ring us at once to say that you have it: ${desks.duty.phone}, out of hours ${desks.outOfHours.phone}.`] : [])],
    sections: [...sectionsOf('What we tell you', message.payload, payload), ...enclosed(payload)],
    contact: {
      heading: 'How to answer',
      lines: [
        `${desks.duty.name}: telephone ${desks.duty.phone}`,
        `${desks.outOfHours.name}, out of hours: telephone ${desks.outOfHours.phone}`,
        ...(address.length === 0 ? [] : [`In writing to ${[words.safeguardingUnit, authority, ...address].join(', ')}`]),
        'Give our reference, the name of who answers, and when.',
      ],
    },
  };
}

/** As much of where they are as shows in a window envelope; by e-mail where that is how they are reached. */
function addressOf({ name, authorityName, address = [], email, channel }: Custodian): string[] {
  const where = channel === 'email' || address.length === 0 ? (email === undefined ? [] : [`By e-mail: ${email}`]) : address;
  const lines = [name, authorityName, ...where];
  return lines.length <= addressee ? lines : [...lines.slice(0, addressee - 1), lines.slice(addressee - 1).join(', ')];
}

function enclosed(payload: unknown): Section[] {
  const { documents } = Enclosing.safeParse(payload).data ?? { documents: [] };
  return documents.length === 0 ? [] : [{ heading: 'Enclosed', lines: documents.map(({ name }) => name) }];
}
