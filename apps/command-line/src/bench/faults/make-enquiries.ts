import { CallRefused, type Client } from '../../api/client';
import { atOnce } from '../at-once';
import type { Loaded } from '../workload/load-children';
import { wholeEnquiry } from '../workload/steps';
import { carefully, type SentAgain } from './careful-call';
import type { Progress } from './progress';
import type { Told } from './told';

/** How many enquiries are made, and how many at a time. */
export interface Size {
  readonly enquiries: number;
  readonly callers: number;
}

/** Makes enquiries about the children in turn, so that several about one child are under way together, and notes what each client is told. */
export async function makeEnquiries(clerk: Client, loaded: Loaded, { enquiries, callers }: Size, progress: Progress): Promise<{ told: Told[]; again: SentAgain }> {
  const again: SentAgain = new Map();
  const call = carefully(clerk, again);
  const told = await atOnce(callers, Array.from({ length: enquiries }, (_, index) => index), async (number) => {
    const about = loaded.children[childOf(number, loaded.children.length)];
    if (about === undefined) throw new Error('no child was loaded');
    const note: Told = { reason: `Enquiry ${number} of the run`, about };
    try {
      note.answered = await wholeEnquiry(call, loaded.ringing, about, note.reason, (step, enquiry) => {
        if (step === 'record') note.recorded = enquiry;
        progress.step();
      });
      note.answeredAt = new Date();
    } catch (thrown) {
      note.failed = thrown instanceof CallRefused ? `${thrown.status} ${thrown.code}` : String(thrown);
    }
    return note;
  });
  return { told, again };
}

/** Four enquiries about the same child, then the next child. */
function childOf(number: number, children: number): number {
  return Math.floor(number / 4) % children;
}
