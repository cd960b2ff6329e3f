import type { AnyOperation, OutputOf } from '@custodian/contracts';
import { Problem } from '@custodian/platform';
import { z } from 'zod';

const Answer = z.union([
  z.object({
    problem: z.object({
      status: z.number().int(),
      code: z.string(),
      detail: z.string(),
      errors: z.array(z.object({ path: z.string(), problem: z.string() })).optional(),
    }),
  }),
  z.object({ ok: z.unknown() }),
]);

/** The output in an answer, read by the operation's contract. Throws the `Problem` it carries instead, or 502 where it is neither. */
export function readAnswer<T extends AnyOperation>(operation: T, answer: unknown): OutputOf<T> {
  const read = Answer.safeParse(answer);
  if (!read.success) throw unreadable();
  if ('problem' in read.data) {
    const { status, code, detail, errors } = read.data.problem;
    throw new Problem(status, code, detail, errors);
  }
  const output = operation.output.safeParse(read.data.ok);
  if (!output.success) throw unreadable();
  return output.data as OutputOf<T>;
}

function unreadable(): Problem {
  return new Problem(502, 'answer-unreadable', 'The answering service sent what the contract does not allow.');
}
