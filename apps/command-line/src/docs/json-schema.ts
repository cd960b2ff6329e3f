import { z } from 'zod';
import type { Schema } from './additive';

/** The JSON Schema of a contract's schema, as it is sent (`input`) or as it arrives (`output`). */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, reused: 'inline' });
  return rest as Schema;
}
