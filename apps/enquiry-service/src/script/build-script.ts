import type { Candidate, Standing } from '@custodian/contracts';
import type { Policy } from '@custodian/policy';
import type { CheckedSubject, SubjectSought, Told } from '../enquiry/step';
import { childInWords, subjectInWords } from './child-in-words';
import { capital, dateInWords, withArticle } from './in-words';
import { elsewhereOnPlan, elsewhereWithoutPlan } from './elsewhere-in-words';
import { earlierPlansInWords, underCategories } from './plan-in-words';
import { searchedInWords } from './searched-in-words';
import { anotherAtAddress, involvement, whomToRing } from './sentences';

/** What the answer about one child asked about rests on. `child` is absent where it is none of the Record. */
export interface Facts {
  readonly subject: SubjectSought;
  readonly child?: { readonly candidate: Candidate; readonly standing: Standing };
  /** What a search that found nobody rests on. */
  readonly searched?: Pick<CheckedSubject, 'searchedBy' | 'missedShare'>;
  readonly anotherAtAddress: boolean;
  readonly advice?: string;
  readonly now: Date;
}

/** Exactly what is read out about one child asked about, in the policy's words, with the rules that shaped it. */
export function buildScript(facts: Facts, policy: Policy): Told {
  const { subject: { subjectId }, child } = facts;
  if (!child) return { subjectId, ...notKnown(facts, policy) };
  const { standing } = child;
  const on = standing.currentPlan ? onPlan({ ...child, plan: standing.currentPlan }, policy, facts.now) : withoutPlan(child, facts, policy);
  return { subjectId, childId: standing.childId, ...on, ...(standing.leadSocialWorker && (standing.currentPlan ?? standing.openCaseSince) && { leadSocialWorker: standing.leadSocialWorker }) };
}

type Said = Pick<Told, 'kind' | 'sentences' | 'rules'>;
type Child = NonNullable<Facts['child']>;

function onPlan({ candidate, standing, plan }: Child & { readonly plan: NonNullable<Standing['currentPlan']> }, policy: Policy, now: Date): Said {
  const elsewhere = elsewhereOnPlan(standing, plan, policy);
  const held = plan.homeAuthority !== undefined || standing.caseHeldBy !== undefined;
  const said = [
    `${childInWords(candidate)} is the subject of ${withArticle(policy.words.plan)}. It started on ${dateInWords(plan.from)}${underCategories(plan)}.`,
    `${capital(earlierPlansInWords(standing.earlierPlans, policy))}.`,
    ...elsewhere.sentences,
    ...(held && !standing.leadSocialWorker ? [] : [whomToRing(standing, policy, now)]),
  ];
  return { kind: 'plan', ...withDuty({ sentences: said, rules: ['ENQ-06', 'ENQ-16', ...elsewhere.rules] }, policy) };
}

function withoutPlan({ candidate, standing }: Child, facts: Facts, policy: Policy): Said {
  const says = facts.anotherAtAddress && policy.enquiry.sayWhenAnotherChildAtAddressHasPlan;
  const open = standing.openCaseSince !== undefined;
  const elsewhere = elsewhereWithoutPlan(standing, policy);
  const here = elsewhere.sentences.length > 0 ? ' here' : '';
  const start = [`${childInWords(candidate)} is not the subject of ${withArticle(policy.words.plan)}${here}.`, ...elsewhere.sentences, involvement(standing, policy)];
  const sentences = [...start, ...(open ? [whomToRing(standing, policy, facts.now)] : []), ...(says ? [anotherAtAddress(policy)] : []), policy.enquiry.negativeStatement.text];
  const rules = [...(open ? ['ENQ-07'] : []), ...(says ? ['ENQ-08'] : []), 'ENQ-10', 'ENQ-14', 'ENQ-16', ...elsewhere.rules];
  if (open) return { kind: 'open-case', ...withDuty({ sentences, rules }, policy) };
  if (standing.earlierPlans.length > 0) return { kind: 'earlier-plan', sentences, rules };
  return { kind: says ? 'same-address' : 'known-before', sentences, rules };
}

function notKnown({ subject, searched, anotherAtAddress: another, advice }: Facts, policy: Policy): Said {
  const says = another && policy.enquiry.sayWhenAnotherChildAtAddressHasPlan;
  const sentences = [
    `No child on the ${policy.words.record} could be identified as ${subjectInWords(subject).replace(/,$/u, '')}.`,
    ...(searched ? searchedInWords(searched, policy.words.record) : []),
    'Current and past involvement was looked for as well: there is no plan, no earlier plan, no open case and no earlier case of a child so described.',
    ...(says ? [anotherAtAddress(policy)] : []),
    ...(advice === undefined ? [] : [advice]),
    policy.enquiry.negativeStatement.text,
  ];
  return { kind: says ? 'same-address' : 'not-known', sentences, rules: [...(says ? ['ENQ-08'] : []), 'ENQ-09', 'ENQ-10', 'ENQ-14'] };
}

/** Where the authority says so, an answer that names whom to ring adds that telling them is the enquirer's own duty too (ENQ-15). */
function withDuty({ sentences, rules }: Omit<Said, 'kind'>, { enquiry: { enquirerMustInformCoordinator: duty } }: Policy): Omit<Said, 'kind'> {
  return duty.on ? { sentences: [...sentences, duty.text], rules: [...rules, 'ENQ-15'] } : { sentences, rules };
}
