import type { Actor } from '@custodian/access';
import { check, getChild, getStanding, type OutputOf, type Standing } from '@custodian/contracts';
import { BusClient } from '@custodian/messaging';
import { Log, Problem } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import type { CheckedSubject, SubjectSought } from '../enquiry/step';

/** On whose behalf the register is asked. */
export interface Asker {
  readonly actor: Actor;
  readonly correlationId: string;
  readonly traceparent?: string;
}

const mostAtOnce = 60;

/** Asks the register over the bus. Whatever goes wrong is no answer, never a negative one. */
@Injectable()
export class Register {
  constructor(
    private readonly bus: BusClient,
    private readonly log: Log,
  ) {}

  /** What it offers for each of these children; undefined where it does not answer for all of them. */
  async check(enquiryId: string, subjects: readonly SubjectSought[], asker: Asker): Promise<CheckedSubject[] | undefined> {
    const answer = await this.ask(enquiryId, () => this.bus.query(check, { enquiryId, subjects: [...subjects] }, asker));
    const complete = answer && subjects.every(({ subjectId }) => answer.subjects.some((found) => found.subjectId === subjectId));
    return complete ? answer.subjects : undefined;
  }

  /** What it says now of these children, without those not on the Record; undefined where it does not answer. */
  async standings(enquiryId: string, childIds: readonly string[], asker: Asker): Promise<Standing[] | undefined> {
    const standings: Standing[] = [];
    for (let from = 0; from < childIds.length; from += mostAtOnce) {
      const answer = await this.ask(enquiryId, () => this.bus.query(getStanding, { enquiryId, childIds: childIds.slice(from, from + mostAtOnce) }, asker));
      if (!answer) return undefined;
      standings.push(...answer.children);
    }
    return standings;
  }

  /** The entry of a child whom an enquiry of the asker's has opened; undefined where it does not answer. */
  opened(enquiryId: string, childId: string, asker: Asker): Promise<OutputOf<typeof getChild> | undefined> {
    return this.ask(enquiryId, () => this.bus.query(getChild, { childId }, { ...asker, opened: [childId] }));
  }

  private async ask<T>(enquiryId: string, asking: () => Promise<T>): Promise<T | undefined> {
    try {
      return await asking();
    } catch (thrown) {
      this.log.warn('register.not-answered', { enquiryId, code: thrown instanceof Problem ? thrown.code : 'unknown' });
      return undefined;
    }
  }
}
