import type { getLetterRecipients, OutputOf } from '@custodian/contracts';
import { capital, dayInWords, type Sheet } from '@custodian/paper';
import type { Desks, Terms } from '@custodian/policy';
import { referenceOf, type Matter } from './matter';
import { wordsToAParent, wordsToTheChild } from './words';

type Answer = OutputOf<typeof getLetterRecipients>;

/** What a letter is made of: what it is about, what the Record says, and the authority's own words. */
export interface LetterMade {
  readonly matter: Pick<Matter, 'matterId' | 'occasion' | 'on' | 'goesOnElsewhere'>;
  readonly about: Pick<Answer, 'childName' | 'leadSocialWorker'>;
  readonly to: Pick<Answer['recipients'][number], 'as' | 'name' | 'address'>;
  /** The day it is printed, and whether it was before. */
  readonly today: string;
  readonly copy: boolean;
  readonly words: Terms;
  readonly desks: Desks;
}

/**
 * One letter. Beside the receiver's own name and address it names the child and the lead social worker only: no other parent, no other address,
 * no team (it says where a child is who is somewhere sealed), no category and no reason.
 */
export function letterTo({ matter, about, to, today, copy, words, desks }: LetterMade): Sheet {
  const written = { on: dayInWords(matter.on), child: about.childName, words, goesOnElsewhere: matter.goesOnElsewhere === true, ...(about.leadSocialWorker && { lead: about.leadSocialWorker.name }) };
  const said = to.as === 'child' ? wordsToTheChild(matter.occasion, written) : wordsToAParent(matter.occasion, written);
  const { lines, postcode } = typeof to.address === 'string' ? { lines: ['To be handed over'], postcode: undefined } : to.address;
  return {
    title: `Letter ${referenceOf(matter.matterId)}`,
    sender: [words.childrensServices, words.safeguardingUnit, `Telephone ${desks.duty.phone}`],
    particulars: [`Our reference: ${referenceOf(matter.matterId)}`, dayInWords(today)],
    to: [to.name, ...lines, ...(postcode === undefined ? [] : [postcode])],
    heading: said.heading,
    paragraphs: [`Dear ${to.name},`, ...said.paragraphs],
    contact: { heading: 'Who you can ask', lines: contactLines(about.leadSocialWorker, words, desks) },
    ...(copy && { copy: `Copy, printed on ${dayInWords(today)}` }),
  };
}

function contactLines(lead: Answer['leadSocialWorker'], { leadSocialWorker, safeguardingUnit }: Terms, { duty }: Desks): string[] {
  const unit = `${safeguardingUnit}: telephone ${duty.phone}`;
  return lead ? [`${lead.name}, ${capital(leadSocialWorker)}: telephone ${lead.phone}`, unit] : [unit];
}
