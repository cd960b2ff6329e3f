import type { Candidate, Enquiry as EnquiryTold } from '@custodian/contracts';
import type { z } from 'zod';
import { brokenGlassOf, callBacksOf, checkOf, confirmationOf, type Enquiry, recordedStep, withoutRingBack } from './enquiry';
import { statusOf } from './status';
import type { CalledBack } from './step';

type Output = z.output<typeof EnquiryTold>;

const places: ReadonlySet<string> = new Set(['door', 'postcode', 'town']);

/** Said to the desk while the register does not answer. */
export const cannotBeConfirmedSentence = 'The Record cannot be asked at the moment, so nothing can be confirmed. This is not a negative. The check will complete by itself, and you will be told when to ring back.';

/**
 * An enquiry as its contract shows it to the desk: what the register offered, never who else lives at the address but where a household is opened.
 * Where the children offered live is there to choose by: not while nobody was rung back, and not once the choice is made, for it may be sealed since.
 */
export function told(enquiry: Enquiry): Output {
  const { kind: _recorded, at, by, workerId: _private, enquirerId: _forTheTrail, ...recorded } = recordedStep(enquiry);
  const confirmation = confirmationOf(enquiry);
  return {
    enquiryId: enquiry.enquiryId,
    reference: enquiry.reference,
    status: statusOf(enquiry),
    receivedAt: at.toISOString(),
    takenBy: by,
    ...recorded,
    circumstances: [...recorded.circumstances],
    subjects: [...recorded.subjects],
    callBacks: callBacksOf(enquiry).map(callBackTold),
    ...glassTold(enquiry),
    ...checkTold(enquiry),
    ...(confirmation && { confirmation: { at: confirmation.at.toISOString(), by: confirmation.by, choices: [...confirmation.choices], opens: [...(confirmation.opens ?? [])] } }),
    ...outcomeTold(enquiry),
    version: enquiry.version,
  };
}

function callBackTold({ kind: _calledBack, at, ...callBack }: CalledBack): Output['callBacks'][number] {
  return { ...callBack, at: at.toISOString() };
}

function glassTold(enquiry: Enquiry): Pick<Output, 'brokenGlass'> {
  const broken = brokenGlassOf(enquiry).map(({ reviewId, at, by, until }) => ({ reviewId, at: at.toISOString(), by, until: until.toISOString() }));
  return broken.length === 0 ? {} : { brokenGlass: broken };
}

function checkTold(enquiry: Enquiry): Pick<Output, 'check'> {
  const { waiting } = enquiry;
  if (waiting) return { check: { outcome: 'cannot-be-confirmed', since: waiting.since.toISOString(), attempts: waiting.attempts, say: cannotBeConfirmedSentence } };
  const check = checkOf(enquiry);
  if (!check) return {};
  const shown = withoutRingBack(enquiry) || confirmationOf(enquiry) ? withoutPlace : (candidate: Candidate) => candidate;
  const subjects = check.subjects.map(({ sameAddressChildIds: _forUsOnly, households: _opened, ...subject }) => ({
    ...subject, searchedBy: [...subject.searchedBy], candidates: subject.candidates.map(shown),
  }));
  return { check: { outcome: 'completed', at: check.at.toISOString(), subjects } };
}

/** Neither where the child lives, nor how near what was said comes to it. */
function withoutPlace({ address: _notTold, comparison, ...candidate }: Candidate): Candidate {
  return { ...candidate, comparison: comparison.filter(({ field }) => !places.has(field)) };
}

function outcomeTold(enquiry: Enquiry): Pick<Output, 'answer' | 'refusal'> {
  const answered = enquiry.steps.find((step) => step.kind === 'answered');
  if (answered) {
    const { kind: _answered, at, standings: _read, concerned: _told, scripts, contactSheetIds, ...rest } = answered;
    return { answer: { ...rest, at: at.toISOString(), scripts: [...scripts], contactSheetIds: [...contactSheetIds] } };
  }
  const refused = enquiry.steps.find((step) => step.kind === 'refused');
  return refused ? { refusal: { at: refused.at.toISOString(), by: refused.by, reason: refused.reason, note: refused.note } } : {};
}
