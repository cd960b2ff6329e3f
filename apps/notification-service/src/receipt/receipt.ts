import { z } from 'zod';

/** A delivery receipt of GOV.UK Notify, as far as it is read: whom it went to is not. */
export const Receipt = z.object({
  reference: z.string().regex(/^[\da-f-]{36}-\d{1,4}$/u),
  status: z.enum(['created', 'sending', 'pending', 'sent', 'delivered', 'permanent-failure', 'temporary-failure', 'technical-failure']),
});
export type Receipt = z.output<typeof Receipt>;

/** Which message a reference is of, and which sending of it. */
export function sendingOf(reference: string): { readonly errandId: string; readonly message: number } {
  return { errandId: reference.slice(0, 36), message: Number(reference.slice(37)) };
}
