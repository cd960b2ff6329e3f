import { z } from 'zod';

export type NotifyStatus = 'created' | 'sending' | 'delivered' | 'permanent-failure' | 'temporary-failure';

/** What the stand-in does with the next message, as the real one or the line to it may: `timeout-after` has taken it and does not answer, `timeout-before` has not. */
export type Behaviour = 'success' | 'receipt-first' | 'receipt-late' | 'no-receipt' | 'temporary-failure' | 'permanent-failure' | 'timeout-after' | 'timeout-before' | 'too-many' | 'error-after' | 'error-before' | 'refused';

/** A message the stand-in has taken, in the words of the real API. */
export interface TakenMessage {
  readonly id: string;
  readonly reference: string | null;
  readonly type: 'email' | 'sms';
  readonly to: string;
  readonly body: string;
  readonly created_at: string;
  readonly status: NotifyStatus;
}

/** A request to send, as the real API takes it. */
export const SendRequest = z.object({
  template_id: z.uuid(),
  email_address: z.string().optional(),
  phone_number: z.string().optional(),
  reference: z.string().max(1000).optional(),
  personalisation: z.record(z.string(), z.string()).optional(),
});
export type SendRequest = z.output<typeof SendRequest>;
