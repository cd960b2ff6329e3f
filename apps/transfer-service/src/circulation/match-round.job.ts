import { randomUUID } from 'node:crypto';
import { Clock, Log, Problem, Rounds } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { TheRecord } from '../record/record.client';
import { Circulations } from './circulations.repository';
import { EnquiriesToMatch } from './enquiries-to-match.repository';
import { Matching } from './matching-nudge';
import { Recognise } from './recognise.usecase';
import { SoughtIndex } from './sought-index.usecase';
import { Subjects } from './subjects.client';

/** How often what is still to be matched is looked for, whatever became of its nudge. */
export class MatchSettings {
  constructor(readonly sweepMs: number) {}
}

/** What is to be matched with what. */
@Injectable()
export class ToMatch {
  constructor(
    readonly circulations: Circulations,
    readonly enquiries: EnquiriesToMatch,
    readonly subjects: Subjects,
    readonly record: TheRecord,
  ) {}
}

/** When, and where it shows. */
@Injectable()
export class MatchCourse {
  constructor(
    readonly settings: MatchSettings,
    readonly nudge: Matching,
    readonly clock: Clock,
    readonly log: Log,
  ) {}
}

const atOnce = 50;

/**
 * Looks for children missing from elsewhere, with no person asking: each one, as it comes, on our own Record; and from then on everybody asked about here, as it is checked (MOV-84).
 * What cannot be asked now stays to be matched.
 */
@Injectable()
export class MatchRound implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds: Rounds;

  constructor(
    private readonly course: MatchCourse,
    private readonly toMatch: ToMatch,
    private readonly sought: SoughtIndex,
    private readonly recognise: Recognise,
  ) {
    this.rounds = new Rounds({ round: () => this.match(), everyMs: course.settings.sweepMs, failed: (thrown) => { course.log.error('match-round.failed', {}, thrown); } });
    course.nudge.by(() => { this.rounds.nudge(); });
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** What cannot be looked through keeps nobody else waiting. */
  private async match(): Promise<void> {
    const { circulations, enquiries } = this.toMatch;
    for (const circulationId of await circulations.toMatch(atOnce)) await this.unlessUnfit(() => this.onTheRecord(circulationId));
    for (let some = await enquiries.some(atOnce); !this.rounds.stopping.aborted; some = await enquiries.some(atOnce, some.at(-1)?.enquiryId)) {
      if (some.length === 0) return;
      for (const enquiry of some) {
        await this.unlessUnfit(async () => {
          await this.inTheEnquiry(enquiry.enquiryId);
          await enquiries.done(enquiry);
        });
      }
    }
  }

  /** One that fails by itself is told of and left for the next round; where somebody cannot be asked, the round ends. */
  private async unlessUnfit(match: () => Promise<void>): Promise<void> {
    try {
      await match();
    } catch (thrown) {
      if (!(thrown instanceof Problem) || thrown.status === 503) throw thrown;
      this.course.log.error('match-round.not-matched', { code: thrown.code }, thrown);
    }
  }

  /** Where nobody is sought, enquiry-service is not asked who was asked about. */
  private async inTheEnquiry(enquiryId: string): Promise<void> {
    if (!(await this.sought.current())) return;
    const correlationId = randomUUID();
    const asked = await this.toMatch.subjects.of(enquiryId, correlationId).catch(unlessGone);
    if (!asked) return;
    const now = this.course.clock.now();
    const found = asked.subjects.flatMap(({ subjectId: _id, ...person }) => this.sought.search(person, localDateOf(now)));
    for (const { circulationId, band } of likeliest(found)) {
      await this.recognise.run(circulationId, { kind: 'enquiry', enquiryId, band, at: new Date(asked.receivedAt) }, correlationId);
    }
  }

  private async onTheRecord(circulationId: string): Promise<void> {
    const circulation = await this.toMatch.circulations.find(circulationId);
    if (!circulation?.details) return;
    const { names, birth, sex, nhsNumber, addresses } = circulation.details;
    const correlationId = randomUUID();
    const matches = await this.toMatch.record.matches({ matterId: circulationId, names, birth, sex, addresses, ...(nhsNumber !== undefined && { nhsNumber }) }, correlationId);
    for (const { childId, band } of matches) await this.recognise.run(circulationId, { kind: 'on-record', childId, band, at: this.course.clock.now() }, correlationId);
    await this.toMatch.circulations.matched(circulationId, circulation.revision);
  }
}

/** Each child once, where several asked about in one enquiry may be the same: as sure as the surest. */
function likeliest<T extends { readonly circulationId: string; readonly band: 'certain' | 'probable' | 'possible' }>(found: readonly T[]): T[] {
  const order = ['possible', 'probable', 'certain'];
  const best = new Map<string, T>();
  for (const each of found) if (order.indexOf(each.band) > order.indexOf(best.get(each.circulationId)?.band ?? '')) best.set(each.circulationId, each);
  return [...best.values()];
}

function unlessGone(thrown: unknown): undefined {
  if (thrown instanceof Problem && thrown.status === 404) return undefined;
  throw thrown;
}
