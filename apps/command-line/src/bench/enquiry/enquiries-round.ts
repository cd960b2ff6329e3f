import type { Client } from '../../api/client';
import { atOnce } from '../at-once';
import type { Measured } from '../hops/measure';
import type { Loaded } from '../workload/load-children';
import { type Call, type Enquiry, type Step, wholeEnquiry } from '../workload/steps';
import type { NoticeWatch } from './notice-delay';

/** What one round of whole enquiries took: each step, the whole path, and the notices that came of it. */
export interface EnquiriesRound {
  readonly steps: Readonly<Record<Step, Measured>>;
  readonly whole: Measured;
  /** Milliseconds from the confirmation to the notice. */
  readonly notices: readonly number[];
}

/** How many enquiries by how many callers at a time, and from which child on. */
export interface RoundSize {
  readonly callers: number;
  readonly count: number;
  readonly from: number;
}

/** Makes whole enquiries by several callers at a time, the children in turn. */
export async function enquiriesRound(clerk: Client, loaded: Loaded, watch: NoticeWatch, { callers, count, from }: RoundSize): Promise<EnquiriesRound> {
  const call: Call = (operation, input, ifMatch) => clerk.call(operation, input, { ifMatch });
  const took: Record<Step | 'whole', number[]> = { record: [], 'call-back': [], check: [], confirm: [], answer: [], whole: [] };
  const told: Enquiry[] = [];
  const start = performance.now();
  await atOnce(callers, Array.from({ length: count }, (_, index) => from + index), async (number) => {
    const about = loaded.children[number % loaded.children.length];
    if (about === undefined) throw new Error('no child was loaded');
    const began = performance.now();
    let last = began;
    const enquiry = await wholeEnquiry(call, loaded.ringing, about, `Enquiry ${number} of the bench`, (step) => {
      const now = performance.now();
      took[step].push(now - last);
      last = now;
    });
    took.whole.push(last - began);
    if (about.onPlan) told.push(enquiry);
  });
  const seconds = (performance.now() - start) / 1000;
  const of = (what: Step | 'whole'): Measured => ({ took: took[what], seconds });
  const steps = { record: of('record'), 'call-back': of('call-back'), check: of('check'), confirm: of('confirm'), answer: of('answer') };
  return { steps, whole: of('whole'), notices: await Promise.all(told.map((enquiry) => delayOf(enquiry, watch))) };
}

function delayOf({ enquiryId, confirmation }: Enquiry, watch: NoticeWatch): Promise<number> {
  const childId = confirmation?.choices[0]?.childId;
  if (confirmation === undefined || childId === undefined || childId === null) throw new Error('an answered enquiry is without its confirmation');
  return watch.delay(enquiryId, childId, new Date(confirmation.at));
}
