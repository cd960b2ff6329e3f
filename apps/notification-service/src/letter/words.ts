import type { Terms } from '@custodian/policy';
import type { Matter } from './matter';

/** What the words of a letter are made with. */
export interface Written {
  /** The day, in words. */
  readonly on: string;
  readonly child: string;
  readonly lead?: string;
  readonly words: Terms;
  /** The plan has ended because the child moved, and another authority has one of its own. Which one is not said: it says where the child is. */
  readonly goesOnElsewhere: boolean;
}

export interface Said {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** What a parent, or somebody else with parental responsibility, is told. */
export function wordsToAParent(occasion: Matter['occasion'], { on, child, lead, goesOnElsewhere, words: { plan, leadSocialWorker } }: Written): Said {
  switch (occasion) {
    case 'plan-started':
      return {
        heading: `${child}: a ${plan} has started`,
        paragraphs: [
          `We are writing to tell you that ${child} has had a ${plan} since ${on}. A child protection conference decided this.`,
          'The person who chaired the conference can explain the reasons to you. The plan says what needs to change, what is expected of you, and what help you and your family will have.',
          ...(lead === undefined ? [] : [`${lead} is the ${leadSocialWorker}. They will keep in touch with you and involve you in the plan and in the meetings about it.`]),
          'You can bring somebody to support you, or have an advocate. If you do not agree with how the conference was run you can complain. Ask us how, and ask us if you would like this letter explained or in another language.',
        ],
      };
    case 'plan-ended':
      if (goesOnElsewhere) {
        return {
          heading: `${child}: our ${plan} has ended`,
          paragraphs: [
            `We are writing to tell you that our ${plan} for ${child} ended on ${on}, because ${child} has moved to the area of another authority. A conference there has decided on a ${plan} of its own, and that authority will tell you about it.`,
            'Ask us if you would like this letter explained or in another language.',
          ],
        };
      }
      return {
        heading: `${child}: the ${plan} has ended`,
        paragraphs: [
          `We are writing to tell you that ${child} has not had a ${plan} since ${on}.`,
          'There may still be help for you and your family. Ask us what there is, and ask us if you would like this letter explained or in another language.',
        ],
      };
    case 'start-was-a-mistake':
      return {
        heading: `${child}: our letter about a ${plan} was a mistake`,
        paragraphs: [`We wrote to you that ${child} had a ${plan}. That was a mistake of ours: it was recorded wrongly, and has been put right. We are sorry. ${child} did not have the ${plan} that we wrote about.`],
      };
    case 'end-was-a-mistake':
      return {
        heading: `${child}: the ${plan} has not ended`,
        paragraphs: [`We wrote to you that ${child}’s ${plan} had ended. That was a mistake of ours: it was recorded wrongly, and has been put right. We are sorry. The ${plan} that started on ${on} is still in place.`],
      };
  }
}

/** What the child is told, in plain words. */
export function wordsToTheChild(occasion: Matter['occasion'], { on, lead, goesOnElsewhere, words: { plan, leadSocialWorker } }: Written): Said {
  const ask = lead === undefined ? 'You can ask us anything you want to know.' : `You can ask ${lead} anything you want to know. They are your ${leadSocialWorker}.`;
  switch (occasion) {
    case 'plan-started':
      return {
        heading: `You have a ${plan}`,
        paragraphs: [
          `Some people who work with children met to talk about how to keep you safe. They decided that you have a ${plan} from ${on}.`,
          'The plan says what everybody will do to keep you safe and well. You can say what you think about it, and what you would like to change. Somebody you trust can help you to say it.',
          ask,
        ],
      };
    case 'plan-ended':
      if (goesOnElsewhere) {
        return { heading: `Your ${plan} with us has ended`, paragraphs: [`Our ${plan} for you ended on ${on}, because you have moved. You have a ${plan} where you live now, and the people there will tell you about it.`, `${ask} If you are worried about anything, tell somebody you trust, or ring us.`] };
      }
      return { heading: `Your ${plan} has ended`, paragraphs: [`You have not had a ${plan} since ${on}.`, `${ask} If you are worried about anything, tell somebody you trust, or ring us.`] };
    case 'start-was-a-mistake':
      return { heading: 'We made a mistake', paragraphs: [`We wrote to you that you had a ${plan}. That was a mistake of ours, and we are sorry.`, ask] };
    case 'end-was-a-mistake':
      return { heading: 'We made a mistake', paragraphs: [`We wrote to you that your ${plan} had ended. That was a mistake of ours, and we are sorry. You still have it.`, ask] };
  }
}
