import type { Standing } from '@custodian/contracts';
import { unacceptable } from '@custodian/platform';
import type { Policy } from '@custodian/policy';
import { buildScript } from '../script/build-script';
import { leastScript } from '../script/least-script';
import { groundOf } from './break-glass';
import { cannotBeConfirmed } from './check';
import { announcementsOf, type Known, newlyConcerned, plannedAtAddress } from './concerned';
import { type Enquiry, recordedStep, type Stepped, withStep } from './enquiry';
import { idAt } from './id-at';
import { mustBeAnswerable } from './order-of-steps';
import type { Answered, CheckedSubject, Choice, SubjectSought } from './step';

/** What the answer is given on: the Record's own data of this moment. */
export interface Answering {
  readonly offers: readonly CheckedSubject[];
  readonly standings: readonly Standing[];
  readonly advice?: string;
  /** One id for each child asked about, for the contact sheets that are needed. */
  readonly contactSheetIds: readonly string[];
  readonly now: Date;
  readonly by: string;
}

/** The answer, and the children asked about who are not known and go on a contact sheet (ENQ-09). */
export interface Answer extends Stepped {
  readonly contactSheets: readonly { readonly contactSheetId: string; readonly subject: SubjectSought }[];
}

/** Records the answer with its exact words; throws as `choicesToAnswer`, and 503 `cannot-be-confirmed` where the Record no longer has a child chosen. */
export function answer(enquiry: Enquiry, answering: Answering, policy: Policy): Answer {
  const { now: at, by, standings, offers, advice, contactSheetIds } = answering;
  const choices = choicesToAnswer(enquiry, { now: at, advice }, policy);
  const ground = groundOf(enquiry, at, policy);
  const build = ground.callBackId === undefined ? leastScript : buildScript;
  const known: Known = { offers, choices, standings };
  const scripts = recordedStep(enquiry).subjects.map((subject) =>
    build(
      {
        subject,
        child: childOf(subject.subjectId, known),
        searched: offers.find(({ subjectId }) => subjectId === subject.subjectId),
        anotherAtAddress: plannedAtAddress(subject.subjectId, known).length > 0,
        advice,
        now: at,
      },
      policy,
    ),
  );
  const contactSheets = recordedStep(enquiry).subjects.flatMap((subject, index) => (choiceFor(subject.subjectId, choices) === null ? [{ contactSheetId: idAt(contactSheetIds, index), subject }] : []));
  const concerned = newlyConcerned(enquiry, known);
  const step: Answered = { kind: 'answered', at, by, ...ground, scripts, contactSheetIds: contactSheets.map(({ contactSheetId }) => contactSheetId), standings, concerned };
  return { enquiry: withStep(enquiry, step), announce: announcementsOf(enquiry, concerned), contactSheets };
}

/**
 * The choices an answer can be given on. Throws 409 where a step before it is missing (ENQ-02), or the last call back is too old (ENQ-03) or the broken glass over,
 * and 422 `advice-missing` where a child asked about is not known (ENQ-09).
 */
export function choicesToAnswer(enquiry: Enquiry, { now, advice }: Pick<Answering, 'now' | 'advice'>, policy: Policy): readonly Choice[] {
  const { choices } = mustBeAnswerable(enquiry);
  groundOf(enquiry, now, policy);
  if (advice === undefined && choices.some(({ childId }) => childId === null)) {
    throw unacceptable('advice-missing', 'A child asked about is not known: say what advice you give, for the contact sheet.');
  }
  return choices;
}

/** The child chosen, null for none of these, undefined where nobody chose. */
function choiceFor(subjectId: string, choices: readonly Choice[]): string | null | undefined {
  return choices.find((choice) => choice.subjectId === subjectId)?.childId;
}

/** The child chosen with what the Record now says of it; undefined for none of these. */
function childOf(subjectId: string, { offers, choices, standings }: Known) {
  const childId = choiceFor(subjectId, choices);
  if (childId === null) return undefined;
  const candidate = offers.find((subject) => subject.subjectId === subjectId)?.candidates.find((offered) => offered.childId === childId);
  const standing = standings.find((each) => each.childId === childId);
  // A child who was chosen is never answered about as if not known.
  if (!candidate || !standing) throw cannotBeConfirmed();
  return { candidate, standing };
}
