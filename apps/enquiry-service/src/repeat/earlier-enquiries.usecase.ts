import type { Standing } from '@custodian/contracts';
import { AuthorityPolicy, Clock } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { cannotBeConfirmed } from '../enquiry/check';
import { answerOf, confirmationOf, type Enquiry, recordedStep } from '../enquiry/enquiry';
import { type Asker, Register } from '../register/register.client';
import { countedFrom } from './counted-from';
import { type Earlier, earlierAbout } from './earlier';
import { Outlines } from './outlines.repository';
import { describedAlike } from './relation';
import { SubjectsIndex } from './subjects-index.repository';

/** For each child asked about, newest first, from the instant on from which enquiries count. */
export interface EarlierOfEach {
  readonly since: Date;
  readonly subjects: readonly { readonly subjectId: string; readonly earlier: readonly Earlier[] }[];
}

/** Where earlier enquiries are looked for. */
@Injectable()
export class EarlierRecords {
  constructor(
    readonly subjects: SubjectsIndex,
    readonly outlines: Outlines,
  ) {}
}

/** The enquiries before one about the same children, or of their households, however they were described (ENQ-11). */
@Injectable()
export class EarlierEnquiries {
  constructor(
    private readonly records: EarlierRecords,
    private readonly register: Register,
    private readonly policy: AuthorityPolicy,
    private readonly clock: Clock,
  ) {}

  /** For each child asked about, newest first, from the instant on from which enquiries count. Throws 503 `cannot-be-confirmed` where a child is chosen and the register does not answer. */
  async before(enquiry: Enquiry, asker: Asker): Promise<EarlierOfEach> {
    return this.beforeAbout(enquiry, await this.chosen(enquiry, asker));
  }

  /** The same of an enquiry that was answered, by what the Record said at its answer: the register is not asked. */
  afterAnswer(enquiry: Enquiry): Promise<EarlierOfEach> {
    return this.beforeAbout(enquiry, entriesChosen(enquiry, answerOf(enquiry)?.standings ?? []));
  }

  private async beforeAbout(enquiry: Enquiry, chosen: ReadonlyMap<string, readonly string[]>): Promise<EarlierOfEach> {
    const since = countedFrom(this.clock.now(), this.policy.current);
    const { index, askedIn } = await this.records.subjects.current();
    const { at: receivedAt, subjects } = recordedStep(enquiry);
    const asked = subjects.map(({ subjectId, ...sought }) => ({ subjectId, alike: describedAlike(index.search(sought, localDateOf(receivedAt), { several: true })), childIds: chosen.get(subjectId) ?? [] }));
    const enquiryIds = asked.flatMap(({ alike }) => [...alike].flatMap(([id, { likelySame, household }]) => (likelySame || household ? (askedIn.get(id)?.enquiryId ?? []) : [])));
    const outlines = await this.records.outlines.find({ enquiryIds, childIds: asked.flatMap(({ childIds }) => childIds), since, before: { receivedAt, enquiryId: enquiry.enquiryId } });
    return { since, subjects: asked.map(({ subjectId, ...about }) => ({ subjectId, earlier: earlierAbout(about, outlines) })) };
  }

  /** For each child asked about whom the desk has chosen, the entries of the Record that are that child: joined ones too. */
  private async chosen(enquiry: Enquiry, asker: Asker): Promise<ReadonlyMap<string, readonly string[]>> {
    const choices = choicesOf(enquiry);
    if (choices.length === 0) return new Map();
    const standings = await this.register.standings(enquiry.enquiryId, [...new Set(choices.map(({ childId }) => childId))], asker);
    if (!standings) throw cannotBeConfirmed();
    return entriesChosen(enquiry, standings);
  }
}

function choicesOf(enquiry: Enquiry) {
  return (confirmationOf(enquiry)?.choices ?? []).flatMap(({ subjectId, childId }) => (childId === null ? [] : [{ subjectId, childId }]));
}

function entriesChosen(enquiry: Enquiry, standings: readonly Standing[]): Map<string, readonly string[]> {
  return new Map(choicesOf(enquiry).map(({ subjectId, childId }) => {
    const standing = standings.find((each) => each.childId === childId);
    return [subjectId, [childId, ...(standing?.mergedInto === undefined ? [] : [standing.mergedInto]), ...(standing?.joined ?? [])]];
  }));
}
