import { z } from 'zod';

/** Words on one line, shown to people as they stand. */
export const Words = z.string().trim().min(1).max(400);

/** A kebab-case id, stable once used: it is stored with what it decided. */
export const Id = z.string().max(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');

/** Something offered in a list: the id is stored, the label is read. */
export const Choice = z.strictObject({ id: Id, label: Words });
export type Choice = z.infer<typeof Choice>;

/** True when no id is used twice. */
export function idsDiffer(choices: readonly { id: string }[]): boolean {
  return new Set(choices.map(({ id }) => id)).size === choices.length;
}
