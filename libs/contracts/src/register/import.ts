import { z } from 'zod';
import { Id, Instant, Line } from '../fields';
import { Band } from './check';

/** What is wrong with one row, or what the import would do with it. Rows count from 1, the header left out. */
export const ImportFinding = z.strictObject({
  row: z.number().int().positive(),
  outcome: z.enum(['new', 'unchanged', 'changed', 'refused']),
  problems: z.array(z.strictObject({ column: Line, problem: Line })),
});

/** A new row that is likely the same child as one on the Record or in an earlier row: a warning, the row is not refused. Rows count as above. */
export const ImportDuplicate = z.strictObject({ row: z.number().int().positive(), childId: Id.optional(), earlierRow: z.number().int().positive().optional(), band: Band });

export const Import = z.strictObject({
  importId: Id,
  fileName: Line,
  rows: z.number().int().nonnegative(),
  rowsReceived: z.number().int().nonnegative(),
  status: z.enum(['receiving', 'checked', 'carried-out']),
  counts: z.strictObject({ new: z.number().int(), unchanged: z.number().int(), changed: z.number().int(), refused: z.number().int(), likelyDuplicates: z.number().int().optional().describe('new rows that are likely a child on the Record, or in another row') }),
  startedAt: Instant,
  carriedOutAt: Instant.optional(),
});

export const exampleImport: z.input<typeof Import> = {
  importId: '6a0d7e70-9c39-4f5f-8f0f-2f0d5f3c1b07',
  fileName: 'register.csv',
  rows: 2,
  rowsReceived: 2,
  status: 'checked',
  counts: { new: 2, unchanged: 0, changed: 0, refused: 0, likelyDuplicates: 1 },
  startedAt: '2026-02-03T09:12:44.000Z',
};
