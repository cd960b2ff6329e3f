import type { Standing } from '@custodian/contracts';
import type { Policy } from '@custodian/policy';
import { dateInWords, listInWords } from './in-words';

type Plan = Standing['earlierPlans'][number];

const categories: Record<Plan['categories'][number], string> = {
  physical: 'physical abuse',
  emotional: 'emotional abuse',
  sexual: 'sexual abuse',
  neglect: 'neglect',
};

/** "under the category neglect", with a space before it; nothing where no category is known. */
export function underCategories({ categories: of }: Plan): string {
  if (of.length === 0) return '';
  return ` under the ${of.length === 1 ? 'category' : 'categories'} ${listInWords(of.map((category) => categories[category]))}`;
}

/** Every earlier plan with its dates, or that there is none (ENQ-16). No full stop. */
export function earlierPlansInWords(plans: readonly Plan[], { words }: Policy): string {
  if (plans.length === 0) return `there is no earlier plan on the ${words.record}`;
  const each = plans.map((plan) => `from ${dateInWords(plan.from)}${plan.to ? ` to ${dateInWords(plan.to)}` : ''}${underCategories(plan)}`);
  return plans.length === 1 ? `there was an earlier plan ${each.join('')}` : `there were ${plans.length} earlier plans: ${listInWords(each)}`;
}
