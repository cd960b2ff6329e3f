import { learnt, MatchingIndex } from '@custodian/matching';
import { AuthorityPolicy, Clock, collectionOf, Log } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection, mongo } from 'mongoose';
import type { EnquiryRow } from '../enquiry/enquiry-row.schema';
import type { SubjectSought } from '../enquiry/step';
import { countedFrom } from './counted-from';
import { personAskedAbout } from './person-asked-about';

/** Everybody asked about, in memory, and in which enquiry. */
export interface Held {
  readonly index: MatchingIndex;
  /** The oldest first. */
  readonly askedIn: Map<string, { readonly enquiryId: string; readonly receivedAt: Date }>;
}

type Row = Pick<EnquiryRow, '_id' | 'receivedAt'> & { readonly subjects: readonly SubjectSought[] };

/**
 * An enquiry bears the instant its recording began, and can be read only once it is committed: the driver begins a transaction anew for two minutes,
 * MongoDB lets one live for one, and the clocks of two replicas may be a minute apart. So much before the last reading is read again.
 */
const committedLaterMs = 5 * 60_000;

/**
 * The children asked about in the enquiries that count, to be found however they are described. Built from MongoDB when the service starts, and brought
 * up to date before every look-up, so that what was committed before it is found, whichever replica recorded it. Who was chosen, answered or refused since is not kept here.
 */
@Injectable()
export class SubjectsIndex implements OnApplicationBootstrap {
  private held: Held = { index: new MatchingIndex(learnt), askedIn: new Map() };
  private upTo: Date | undefined;
  private turn: Promise<void> = Promise.resolve();

  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly policy: AuthorityPolicy,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.current().catch((thrown: unknown) => { this.log.error('earlier-subjects.failed', {}, thrown); });
  }

  /** Everybody asked about in an enquiry that was committed before this was called. */
  async current(): Promise<Held> {
    // One after another: a reading under way may have begun before what the caller must see was committed.
    this.turn = this.turn.catch(() => undefined).then(() => this.catchUp());
    await this.turn;
    return this.held;
  }

  private async catchUp(): Promise<void> {
    const now = this.clock.now();
    const since = countedFrom(now, this.policy.current);
    if (this.held.index.gone > this.held.index.size) [this.held, this.upTo] = [{ index: new MatchingIndex(learnt), askedIn: new Map() }, undefined];
    const { index, askedIn } = this.held;
    const again = this.upTo && new Date(this.upTo.getTime() - committedLaterMs);
    for await (const row of this.receivedFrom(again && again > since ? again : since)) this.put(row);
    for (const [subjectId, { receivedAt }] of askedIn) {
      if (receivedAt >= since) break;
      index.remove(subjectId);
      askedIn.delete(subjectId);
    }
    this.upTo = now;
  }

  private put({ _id: enquiryId, receivedAt, subjects }: Row): void {
    const { index, askedIn } = this.held;
    for (const subject of subjects) {
      if (askedIn.has(subject.subjectId)) continue;
      index.put(subject.subjectId, personAskedAbout(subject, localDateOf(receivedAt)));
      askedIn.set(subject.subjectId, { enquiryId, receivedAt });
    }
  }

  private receivedFrom(from: Date): mongo.FindCursor<Row> {
    const projection = { receivedAt: 1, subjects: { $first: '$steps.subjects' } };
    return collectionOf<EnquiryRow>(this.connection, 'enquiries').find<Row>({ receivedAt: { $gte: from }, status: { $ne: 'refused' } }, { projection, sort: { receivedAt: 1 }, batchSize: 500 });
  }
}
