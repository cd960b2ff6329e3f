import { listRepeatQuestions } from '@custodian/contracts';
import { type CallOf, cursorOf, positionOf, Queries } from '@custodian/operations';
import { Clock } from '@custodian/platform';
import { Sealing } from '@custodian/sealing';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { QuestionRow } from './question-row.schema';
import { questionTold } from './question-told';
import { questionIn, Questions, reasonOf } from './questions.repository';

const Position = z.tuple([z.coerce.date(), z.string()]);

@Injectable()
export class ListQuestions {
  constructor(
    private readonly queries: Queries,
    private readonly questions: Questions,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  run(call: CallOf<typeof listRepeatQuestions>) {
    const { limit, after, ...by } = call.input;
    return this.queries.run(listRepeatQuestions, call, {
      work: async () => {
        const position = positionOf(Position, after);
        const now = this.clock.now();
        const found = await this.questions.list({ ...by, now, ...(position && { after: { at: position[0], id: position[1] } }), limit: limit + 1 });
        const page = found.slice(0, limit);
        const last = page.at(-1);
        const questions = await Promise.all(page.map((row) => this.opened(row, now)));
        return { output: { questions, ...(found.length > limit && last && { next: cursorOf([last.openedAt, last._id]) }) }, concerns: {} };
      },
    });
  }

  private async opened(row: QuestionRow, now: Date) {
    return questionTold(questionIn(row), now, row.reason && (await this.sealing.open(row.reason, reasonOf(row._id))));
  }
}
