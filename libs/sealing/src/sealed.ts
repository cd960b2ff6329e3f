import { z } from 'zod';

/** Sealed text as it is stored: which data key, and AES-256-GCM's nonce, tag and ciphertext in base64. */
export const Sealed = z.strictObject({ v: z.literal(1), key: z.string(), iv: z.string(), tag: z.string(), text: z.string() });
export type Sealed = z.output<typeof Sealed>;

/** Where a text belongs: the id of what it is told of, and which field. It opens nowhere else. */
export interface Belonging {
  readonly of: string;
  readonly field: string;
}

/** What belongs to the one field of whatever bears the id. */
export function inField(field: string): (of: string) => Belonging {
  return (of) => ({ of, field });
}
