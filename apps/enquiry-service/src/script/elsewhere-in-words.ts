import type { Standing } from '@custodian/contracts';
import type { Policy } from '@custodian/policy';
import { dateInWords, withArticle } from './in-words';

type Holder = NonNullable<Standing['caseHeldBy']>;
type Plan = Standing['earlierPlans'][number];

/** What is said of a child whose case or plan is another authority's, or who is away: the sentences, and the rules that shaped them. */
export interface Elsewhere {
  readonly sentences: readonly string[];
  readonly rules: readonly string[];
}

/** Whom to ring at another authority, in the words this one has for them. */
export function whomThere({ custodianPhone, keyWorkerName, keyWorkerPhone }: Pick<Holder, 'custodianPhone' | 'keyWorkerName' | 'keyWorkerPhone'>, { words }: Policy): string {
  const custodian = `the ${words.custodian} there, telephone ${custodianPhone}`;
  if (keyWorkerName === undefined) return `Ring ${custodian}.`;
  return `Ring the ${words.leadSocialWorker} there, ${[keyWorkerName, keyWorkerPhone && `telephone ${keyWorkerPhone}`].filter(Boolean).join(', ')}, or ${custodian}.`;
}

/** Of a child with a plan: which authority holds plan and case where it is another, and that the child is away (MOV-02, MOV-42). */
export function elsewhereOnPlan(standing: Standing, plan: Plan, policy: Policy): Elsewhere {
  const { caseHeldBy: holder, away } = standing;
  const said = [...(plan.homeAuthority ? planHeldThere(plan, plan.homeAuthority, holder, policy) : []), ...(holder && !isOf(holder, plan.homeAuthority) ? [caseHeldThere(holder, policy)] : [])];
  const gone = away && !plan.homeAuthority ? [awayInWords(away, holder, policy)] : [];
  return { sentences: [...gone, ...said], rules: [...(gone.length > 0 ? ['MOV-02'] : []), ...(said.length > 0 ? ['MOV-42'] : [])] };
}

/** Of a child without a plan here whose case another authority holds, or who left this Record by a move: what was decided there, and whom to ring. */
export function elsewhereWithoutPlan({ caseHeldBy: holder, earlierPlans: [latest] }: Standing, policy: Policy): Elsewhere {
  const removal = latest?.removal;
  if (!holder && !removal) return { sentences: [], rules: [] };
  const plan = withArticle(policy.words.plan);
  const decided = removal && `The conference in ${removal.authority} on ${dateInWords(removal.conferenceOn)} decided ${removal.outcome === 'plan' ? `on ${plan} there` : `that there is to be no ${policy.words.plan} there`}.`;
  const unknown = holder && !removal ? [`Only ${holder.authority} can say whether there is ${plan} there.`] : [];
  return { sentences: [...(decided === undefined ? [] : [decided]), ...unknown, ...(holder ? [caseHeldThere(holder, policy)] : [])], rules: [...(removal ? ['MOV-26'] : []), ...(holder ? ['MOV-42'] : [])] };
}

/** The same in as few words as there are: no day, and nothing of what was decided. */
export function leastElsewhere({ caseHeldBy: holder }: Standing, policy: Policy): string[] {
  return holder ? [`${holder.authority} holds the case. ${whomThere(holder, policy)}`] : [];
}

function planHeldThere({ basis }: Plan, home: NonNullable<Plan['homeAuthority']>, holder: Holder | undefined, policy: Policy): string[] {
  const here = basis === 'temporary-resident' ? 'The child is here as a temporary resident' : 'The child has moved here and the conference here is still to be held';
  return [`${here}: ${home.name} holds the plan${holder && isOf(holder, home) ? ' and the case' : ''}. ${whomThere(home, policy)}`];
}

function caseHeldThere(holder: Holder, policy: Policy): string {
  return `${holder.authority} has held the case since ${dateInWords(holder.since)}. ${whomThere(holder, policy)}`;
}

function awayInWords(away: NonNullable<Standing['away']>, holder: Holder | undefined, policy: Policy): string {
  const { record } = policy.words;
  const where = away.basis === 'temporary' ? `is staying in the area of ${away.authority} for a time, and remains on the ${record} here.` : `has moved to the area of ${away.authority}, and remains on the ${record} here until the conference there.`;
  return holder?.code === away.code ? `The child ${where}` : `The child ${where} ${whomThere(away, policy)}`;
}

function isOf(holder: Holder, home: Plan['homeAuthority']): boolean {
  return home !== undefined && (holder.code === undefined || home.code === undefined ? holder.authority === home.name : holder.code === home.code);
}
