import { isDeepStrictEqual } from 'node:util';
import type { Facts } from './facts';
import type { Unsettled } from './quiet';
import type { Told } from './told';

/** The promises a run is judged by. */
export const promises = ['lost', 'doubled', 'told before recorded', 'out of order', 'parked', 'left over'] as const;
export type Promised = (typeof promises)[number];

/** How often a promise was broken, in one way of breaking it. */
export interface Broken {
  readonly promise: Promised;
  readonly how: string;
  readonly count: number;
}

/** Holds what the clients were told against what stands afterwards. Every count is to be zero. */
export function reckon(told: readonly Told[], facts: Facts, left: Unsettled): Broken[] {
  const stored = new Map(facts.enquiries.map((enquiry) => [enquiry.enquiryId, enquiry]));
  const answered = told.flatMap(({ about, answered: answer, answeredAt }) => (answer && answeredAt ? [{ about, answer, answeredAt, kept: stored.get(answer.enquiryId) }] : []));
  const toldAt = new Map(facts.toldEntries.map(({ enquiryId, at }) => [enquiryId, at]));
  const notices = new Set(facts.notices.filter(({ kind }) => kind === 'child-enquired-about').map(nameOf));
  const sheets = new Set(facts.contactSheets.map(({ enquiryId }) => enquiryId));
  const count = (promise: Promised, how: string, broken: readonly unknown[]): Broken => ({ promise, how, count: broken.length });
  return [
    count('lost', 'recorded for a client, not there', told.filter(({ recorded }) => recorded && !stored.has(recorded.enquiryId))),
    count('lost', 'announced, no notice', facts.announced.filter((event) => !notices.has(nameOf(event)))),
    count('lost', 'answered about a child on a plan, no notice', answered.filter(({ about, answer }) => about.onPlan && !notices.has(nameOf({ ...answer, childId: about.childId ?? '' })))),
    count('lost', 'answered about a child not known, no contact sheet', answered.filter(({ about, answer }) => about.childId === null && !sheets.has(answer.enquiryId))),
    count('doubled', 'enquiries', repeated(facts.enquiries.map(({ reason }) => reason))),
    count('doubled', 'notices', repeated(facts.notices.map((notice) => [notice.kind, notice.because, notice.recipientId, nameOf(notice)].join(' ')))),
    count('doubled', 'contact sheets', repeated(facts.contactSheets.map(({ enquiryId }) => enquiryId))),
    count('doubled', 'audit entries of an answer', repeated(facts.toldEntries.map(({ enquiryId }) => enquiryId))),
    count('told before recorded', 'answer told, not the one on record', answered.filter(({ answer, kept }) => !kept?.answer || !isDeepStrictEqual(kept.answer, answer.answer))),
    count('told before recorded', 'answer told, no audit entry before it', answered.filter(({ answer, answeredAt }) => !((toldAt.get(answer.enquiryId) ?? Infinity) <= answeredAt))),
    count('told before recorded', 'answer on record with a step missing before it', facts.enquiries.filter((enquiry) => enquiry.answer && !stepsInOrder(enquiry))),
    count('out of order', 'notices about a child', outOfOrder(facts)),
    { promise: 'parked', how: 'messages', count: facts.parked },
    { promise: 'left over', how: 'messages not sent, held or in a queue', count: left.pending + left.held + left.queued },
    { promise: 'left over', how: 'checks still to be made', count: left.waitingChecks },
    count('left over', 'enquiries a client could not finish', told.filter(({ failed }) => failed !== undefined)),
  ];
}

function nameOf({ enquiryId, childId }: { readonly enquiryId?: string | undefined; readonly childId?: string | undefined }): string {
  return `${enquiryId ?? '-'} ${childId ?? '-'}`;
}

/** Every one that was there before. */
function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}

function stepsInOrder({ receivedAt, callBacks, check, confirmation, answer }: Facts['enquiries'][number]): boolean {
  const reached = callBacks.find(({ outcome }) => outcome === 'reached');
  if (!reached || check?.outcome !== 'completed' || !confirmation || !answer) return false;
  const at = [receivedAt, reached.at, check.at, confirmation.at, answer.at].map((instant) => Date.parse(instant));
  return at.every((instant, index) => instant >= (at[index - 1] ?? -Infinity));
}

/** Notices that were committed after one whose event had a higher number in the same child's order. */
function outOfOrder({ announced, noticesInOrder }: Facts): unknown[] {
  const numbers = new Map(announced.map((event) => [nameOf(event), event.seq]));
  const highest = new Map<string, number>();
  return noticesInOrder.filter((notice) => {
    const number = numbers.get(nameOf(notice)) ?? 0;
    const before = highest.get(notice.childId) ?? 0;
    highest.set(notice.childId, Math.max(before, number));
    return number < before;
  });
}
