import type { Outline } from './outline';
import type { Alike, Relation } from './relation';

/** An earlier enquiry about the child, or one of the household; `subjectId`: whom it asked about. */
export interface Earlier {
  readonly outline: Outline;
  readonly subjectId: string;
  readonly relation: Relation;
  /** How the descriptions compare, where they were compared. */
  readonly alike?: Alike;
}

/** A child asked about now: who was described alike, and the entries of the Record that are the child chosen. */
export interface AskedAbout {
  readonly alike: ReadonlyMap<string, Alike>;
  /** None where nobody is chosen, or none of those offered. */
  readonly childIds: readonly string[];
}

const strongestFirst: readonly Relation[] = ['same-child', 'likely-same-child', 'household'];

/** The enquiries of these that concern a child asked about now, each for the child of it who does most, newest first. */
export function earlierAbout(asked: AskedAbout, outlines: readonly Outline[]): Earlier[] {
  return outlines.flatMap((outline) => strongestOf(asked, outline)).sort((one, other) => other.outline.receivedAt.getTime() - one.outline.receivedAt.getTime() || (one.outline.enquiryId < other.outline.enquiryId ? 1 : -1));
}

function strongestOf(asked: AskedAbout, outline: Outline): Earlier[] {
  const related = outline.subjectIds.flatMap((subjectId): Earlier[] => {
    const alike = asked.alike.get(subjectId);
    const relation = relationOf(asked, outline, subjectId, alike);
    return relation === undefined ? [] : [{ outline, subjectId, relation, ...(alike && { alike }) }];
  });
  return related.sort((one, other) => strongestFirst.indexOf(one.relation) - strongestFirst.indexOf(other.relation)).slice(0, 1);
}

/** Whom the desk chose decides; what was said of them where it chose nobody. */
function relationOf({ childIds }: AskedAbout, { choices }: Outline, subjectId: string, alike: Alike | undefined): Relation | undefined {
  const chosen = choices.find((choice) => choice.subjectId === subjectId)?.childId;
  if (chosen && childIds.includes(chosen)) return 'same-child';
  const isAnother = chosen && childIds.length > 0;
  if (alike?.likelySame && !isAnother) return 'likely-same-child';
  return alike?.household ? 'household' : undefined;
}
