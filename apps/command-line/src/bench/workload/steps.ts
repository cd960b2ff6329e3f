import { answerEnquiry, type AnyOperation, checkEnquiry, confirmSubjects, getEnquiry, type OutputOf, recordCallBack, recordEnquiry } from '@custodian/contracts';
import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import { CallRefused } from '../../api/client';
import type { AskedAbout } from './asked-about';

export type Enquiry = OutputOf<typeof recordEnquiry>;

/** Calls an operation as the clerk; a change states the version it was decided on. */
export type Call = <T extends AnyOperation>(operation: T, input: z.input<T['input']>, ifMatch?: number) => Promise<OutputOf<T>>;

/** The agency that rings, and the number of the directory it is rung back on. */
export interface Ringing {
  readonly agencyId: string;
  readonly numberId: string;
}

export const steps = ['record', 'call-back', 'check', 'confirm', 'answer'] as const;
export type Step = (typeof steps)[number];

/** Told after each step: which, and the enquiry as it was answered with. */
export type StepDone = (step: Step, enquiry: Enquiry) => void;

const nurse = { name: 'Imogen Hathersage-Poole', role: 'Charge nurse, A&E' };
const advice = 'Follow your own procedure and refer if the concern remains';

/** What is recorded of a call. `reason` tells it from the others. */
export function theCall(ringing: Ringing, about: AskedAbout, reason: string): z.input<(typeof recordEnquiry)['input']> {
  return {
    enquirer: { ...nurse, agencyId: ringing.agencyId },
    type: 'professional-concern',
    reason,
    safeguardingConcern: true,
    circumstances: [],
    circumstancesNote: 'Delay in presentation, no explanation given',
    subjects: [about.described],
  };
}

/** One enquiry from the call to the words read out. Throws what a step is refused with. */
export async function wholeEnquiry(call: Call, ringing: Ringing, about: AskedAbout, reason: string, done: StepDone): Promise<Enquiry> {
  const recorded = await call(recordEnquiry, theCall(ringing, about, reason));
  done('record', recorded);
  const { enquiryId } = recorded;
  const rung = await call(recordCallBack, { enquiryId, numberId: ringing.numberId, outcome: 'reached', spokeTo: nurse.name }, recorded.version);
  done('call-back', rung);
  const checked = await checkUntilCompleted(call, rung);
  done('check', checked);
  const confirmed = await call(confirmSubjects, { enquiryId, choices: choicesOf(checked, about) }, checked.version);
  done('confirm', confirmed);
  const answered = await call(answerEnquiry, { enquiryId, advice }, confirmed.version);
  done('answer', answered);
  return answered;
}

/** Asks for the check; while it cannot be made, looks whether it has been made meanwhile, and asks again. */
async function checkUntilCompleted(call: Call, verified: Enquiry): Promise<Enquiry> {
  let known = verified;
  for (;;) {
    known = await call(checkEnquiry, { enquiryId: known.enquiryId }, known.version).catch((thrown: unknown) => changedMeanwhile(thrown, known));
    if (known.check?.outcome === 'completed') return known;
    await sleep(500);
    known = await call(getEnquiry, { enquiryId: known.enquiryId });
    if (known.check?.outcome === 'completed') return known;
  }
}

/** The check was completed by itself between looking and asking: what is known is out of date, no more. */
function changedMeanwhile(thrown: unknown, known: Enquiry): Enquiry {
  if (thrown instanceof CallRefused && thrown.code === 'stale-version') return known;
  throw thrown;
}

function choicesOf(checked: Enquiry, { childId }: AskedAbout): { subjectId: string; childId: string | null }[] {
  if (checked.check?.outcome !== 'completed') throw new Error('the check is not completed');
  return checked.check.subjects.map(({ subjectId, candidates }) => {
    if (childId !== null && !candidates.some((candidate) => candidate.childId === childId)) throw new Error('the check did not find the child asked about');
    return { subjectId, childId };
  });
}
