import { Problem } from '@custodian/platform';
import type { z } from 'zod';

/** Packs where a page ended into the cursor the next one starts after. */
export function cursorOf(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** Unpacks a cursor. Throws 400 where it is not one of ours. */
export function positionOf<S extends z.ZodType>(schema: S, cursor: string | undefined): z.output<S> | undefined {
  if (cursor === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new Problem(400, 'invalid-input', 'The cursor is not one of a page read here.', [{ path: 'after', problem: 'not a cursor' }]);
  }
}
