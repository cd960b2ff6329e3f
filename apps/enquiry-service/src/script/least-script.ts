import type { Standing } from '@custodian/contracts';
import type { Policy } from '@custodian/policy';
import type { Told } from '../enquiry/step';
import type { Facts } from './build-script';
import { subjectInWords } from './child-in-words';
import { capital, withArticle } from './in-words';
import { leastElsewhere, whomThere } from './elsewhere-in-words';
import { whomToRing } from './sentences';

/** Said first, so that nobody takes the least for all there is. */
export const notRungBack =
  'You were not rung back, because no call back is possible now. So this is the least that can be told; for more you are rung back on a number of our directory.';

/**
 * What is read out where the glass was broken: whether the child has a plan or is known, and whom to ring. The child is named as the enquirer did;
 * no date, category, earlier plan, household or address of the Record is in it.
 */
export function leastScript({ subject, child, advice, now }: Facts, policy: Policy): Told {
  const called = subjectInWords(subject);
  const { words, enquiry: { negativeStatement } } = policy;
  const rules = ['break-glass'];
  if (!child) {
    const said = [`No child on the ${words.record} could be identified as ${called.replace(/,$/u, '')}.`, ...(advice === undefined ? [] : [advice]), negativeStatement.text];
    return { subjectId: subject.subjectId, kind: 'not-known', sentences: [notRungBack, ...said], rules: [...rules, 'ENQ-09', 'ENQ-14'] };
  }
  const { standing } = child;
  const { kind, said, because } = saidOf(standing, called, policy, now);
  const names = kind !== 'known-before' && standing.leadSocialWorker ? { leadSocialWorker: standing.leadSocialWorker } : {};
  return { subjectId: subject.subjectId, childId: standing.childId, kind, sentences: [notRungBack, ...said], ...names, rules: [...rules, ...because] };
}

function saidOf(standing: Standing, called: string, policy: Policy, now: Date): { readonly kind: Told['kind']; readonly said: readonly string[]; readonly because: readonly string[] } {
  const { words, enquiry: { negativeStatement } } = policy;
  const plan = withArticle(words.plan);
  if (standing.currentPlan) {
    return { kind: 'plan', said: [`${capital(called)} is the subject of ${plan}.`, ...whomToRingAnywhere(standing, standing.currentPlan, policy, now)], because: ['ENQ-06'] };
  }
  const known = `${capital(called)} is not the subject of ${plan}, and is known to ${words.childrensServices}.`;
  const elsewhere = leastElsewhere(standing, policy);
  if (standing.openCaseSince === undefined) return { kind: 'known-before', said: [known, ...elsewhere, negativeStatement.text], because: ['ENQ-14'] };
  return { kind: 'open-case', said: [known, ...elsewhere, whomToRing(standing, policy, now), negativeStatement.text], because: ['ENQ-07', 'ENQ-14'] };
}

/** Whom to ring there, where case or plan is another authority's, and here. */
function whomToRingAnywhere(standing: Standing, { homeAuthority: home }: NonNullable<Standing['currentPlan']>, policy: Policy, now: Date): string[] {
  const held = leastElsewhere(standing, policy);
  const there = held.length === 0 && home && !standing.leadSocialWorker ? [`${home.name} holds the plan. ${whomThere(home, policy)}`] : held;
  return there.length > 0 && !standing.leadSocialWorker ? there : [...there, whomToRing(standing, policy, now)];
}
