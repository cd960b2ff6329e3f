import { familyTokens, keysSought } from '@custodian/matching';
import type { Blinding } from '@custodian/sealing';
import { enquirerIdOf } from '../enquirer/enquirer-id';
import { checkOf, confirmationOf, type Enquiry, recordedStep } from '../enquiry/enquiry';
import { statusOf } from '../enquiry/status';
import type { Checked, SubjectSought } from '../enquiry/step';
import type { Look, Outcome } from './look';

type Candidate = Checked['subjects'][number]['candidates'][number];

const hour = 3_600_000;
// With more candidates than this, none of them is the child looked at yet.
const fewCandidates = 3;

/** The look that the latest check of an enquiry was; undefined before it. A check the service made later itself is a look of whoever took the enquiry. */
export function lookOf(enquiry: Enquiry, blinding: Blinding, now: Date, abandonedAfterHours: number): Look | undefined {
  const check = checkOf(enquiry);
  if (!check) return undefined;
  const { by: takenBy, enquirer, subjects } = recordedStep(enquiry);
  const itself = check.by.startsWith('service:');
  const offered = check.subjects.flatMap(({ candidates }) => candidates);
  return {
    enquiryId: enquiry.enquiryId,
    by: itself ? takenBy : check.by,
    ...(check.desk && { desk: check.desk }),
    at: check.at,
    enquirerId: enquirerIdOf(enquirer, blinding),
    surnames: surnameKeys([...subjects.map(({ familyName }) => familyName), ...offered.flatMap(({ names }) => names.map(({ family }) => family))], blinding),
    postcodes: postcodeKeys([...subjects.map(({ postcode }) => postcode), ...offered.map(({ address }) => (address && 'postcode' in address ? address.postcode : undefined))], blinding),
    children: childrenIn(enquiry, check, blinding),
    known: isKnown(enquiry, check),
    broad: check.subjects.some(({ moreCandidates }) => moreCandidates),
    outcome: outcomeOf(enquiry, now.getTime() - check.at.getTime() >= abandonedAfterHours * hour),
  };
}

/** Surnames as keys that cannot be read back: each word of them, under every key now in use. */
export function surnameKeys(surnames: readonly (string | undefined)[], blinding: Blinding): string[] {
  return blinded('surname', surnames.flatMap((surname) => familyTokens(surname)), blinding);
}

export function postcodeKeys(postcodes: readonly (string | undefined)[], blinding: Blinding): string[] {
  return blinded('postcode', postcodes.flatMap((postcode) => postcode ?? []), blinding);
}

function blinded(index: string, values: readonly string[], blinding: Blinding): string[] {
  return [...new Set(values)].flatMap((value) => blinding(index, value));
}

/** The children chosen, or the few offered; a child nobody knows by the keys they would be found by. */
function childrenIn(enquiry: Enquiry, check: Checked, blinding: Blinding): string[] {
  const choices = confirmationOf(enquiry)?.choices;
  return [...new Set(recordedStep(enquiry).subjects.flatMap((subject) => {
    const chosen = choices?.find(({ subjectId }) => subjectId === subject.subjectId)?.childId;
    if (chosen) return [chosen];
    const candidates = candidatesFor(check, subject);
    return chosen === undefined && candidates.length > 0 && candidates.length <= fewCandidates ? candidates.map(({ childId }) => childId) : blinded('child', keysSought(subject), blinding);
  }))];
}

function candidatesFor(check: Checked, { subjectId }: SubjectSought): readonly Candidate[] {
  return check.subjects.find((subject) => subject.subjectId === subjectId)?.candidates ?? [];
}

function isKnown(enquiry: Enquiry, check: Checked): boolean {
  const choices = confirmationOf(enquiry)?.choices;
  return choices ? choices.some(({ childId }) => childId !== null) : check.subjects.some(({ candidates }) => candidates.length > 0);
}

function outcomeOf(enquiry: Enquiry, longAgo: boolean): Outcome {
  const status = statusOf(enquiry);
  if (status === 'answered' || status === 'refused') return status;
  return longAgo ? 'abandoned' : 'open';
}
