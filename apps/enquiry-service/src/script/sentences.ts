import type { Standing } from '@custodian/contracts';
import { deskAt, type Policy } from '@custodian/policy';
import { dateInWords, listInWords } from './in-words';
import { earlierPlansInWords } from './plan-in-words';

type Sought = Pick<Standing, 'earlierPlans' | 'openCaseSince' | 'earlierCases'>;

/** What was looked for beside the current plan, and with what result (ENQ-10, ENQ-16). */
export function involvement({ openCaseSince, earlierPlans, earlierCases }: Sought, policy: Policy): string {
  const services = policy.words.childrensServices;
  const now = openCaseSince ? `a case with ${services} has been open since ${dateInWords(openCaseSince)}` : `no case is open with ${services}`;
  const before = earlierCases.map(({ from, to }) => `from ${dateInWords(from)} to ${dateInWords(to)}`);
  const cases = before.length === 0 ? 'no earlier case' : `an earlier case ${listInWords(before)}`;
  return `Current and past involvement was looked for as well: ${now}; ${earlierPlansInWords(earlierPlans, policy)}; there ${before.length === 0 ? 'is' : 'was'} ${cases}.`;
}

/** Whom to ring about the child, who is told of the enquiry (ENQ-06, ENQ-07); the desk where the Record names nobody. */
export function whomToRing({ leadSocialWorker }: Standing, policy: Policy, now: Date): string {
  const term = policy.words.leadSocialWorker;
  if (!leadSocialWorker) {
    const desk = deskAt(policy, now) === 'duty' ? policy.desks.duty : policy.desks.outOfHours;
    return `The ${policy.words.record} names no ${term} for the child: ring the ${desk.name}, telephone ${desk.phone}.`;
  }
  const { name, team, phone } = leadSocialWorker;
  return `The ${term} is ${[name, team].filter(Boolean).join(', ')}, telephone ${phone}. They are being told of your enquiry.`;
}

/** That another child at the address has a plan, without saying who (ENQ-08). */
export function anotherAtAddress({ words }: Policy): string {
  return `Another child at the same address is the subject of a ${words.plan}. That child’s ${words.leadSocialWorker} is being told of your enquiry.`;
}
