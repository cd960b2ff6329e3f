import { z } from 'zod';

/** Bytes of the longest dispatch: 10 MiB of documents, twice in base64, and what is said beside them. */
export const largestDispatch = 26 * 1024 * 1024;

/** The code of the interchange's own keys, under which it says that something could not be delivered. No authority may have it. */
export const interchangeCode = 'interchange';

export const authorityCode = z.string().max(60).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
const sequenceNumber = z.int().positive();

export const dispatchKinds = ['message', 'receipt', 'resend-request', 'undelivered'] as const;
export type DispatchKind = (typeof dispatchKinds)[number];

/** What is on the outside of a dispatch: all that the interchange may read. */
export interface DispatchHead {
  /** UUID of the sender's choosing. It stays the same from attempt to attempt. */
  readonly id: string;
  /** Codes of two authorities. */
  readonly from: string;
  readonly to: string;
  readonly kind: DispatchKind;
  /** Position among the messages from one authority to the other, from 1; messages only. */
  readonly seq?: number;
  /** The message that a receipt or `undelivered` is about. */
  readonly of?: string;
  /** From 1. */
  readonly attempt: number;
  /** ISO instant at which this attempt was signed. */
  readonly sentAt: string;
  /** It is about a child at risk. */
  readonly urgent: boolean;
}

const envelope = z.strictObject({
  v: z.literal(1),
  id: z.uuid(),
  from: authorityCode,
  to: authorityCode,
  kind: z.enum(dispatchKinds),
  seq: sequenceNumber.optional(),
  of: z.uuid().optional(),
  attempt: sequenceNumber,
  sentAt: z.iso.datetime({ offset: true }),
  urgent: z.boolean(),
  body: z.string().optional(),
});
type Envelope = z.output<typeof envelope>;

/** Which fields each kind must have (`true`), must not have (`false`) or may have. */
const shapes: Readonly<Record<DispatchKind, { readonly seq: boolean; readonly of: boolean; readonly body?: boolean }>> = {
  message: { seq: true, of: false, body: true },
  receipt: { seq: false, of: true },
  'resend-request': { seq: false, of: false, body: true },
  undelivered: { seq: false, of: true, body: false },
};

function fits({ kind, seq, of, body }: Envelope): boolean {
  const shape = shapes[kind];
  return shape.seq === (seq !== undefined) && shape.of === (of !== undefined) && (shape.body === undefined || shape.body === (body !== undefined));
}

const dispatch = envelope.refine(fits, 'not what this kind of dispatch has').refine(({ from, to }) => from !== to, 'to itself');

/** The text that is signed. Throws on a head that is none, or that has what its kind has not: an error of ours. */
export function writeEnvelope(head: DispatchHead, body: string | undefined): string {
  return JSON.stringify(dispatch.parse({ v: 1, ...head, body }));
}

/** A dispatch's head and body from what was signed, or nothing. */
export function readEnvelope(payload: unknown): { readonly head: DispatchHead; readonly body?: string } | undefined {
  const parsed = dispatch.safeParse(payload);
  if (!parsed.success) return undefined;
  const { v: _version, body, ...head } = parsed.data;
  return { head, ...(body !== undefined && { body }) };
}

const claim = z.object({ id: z.uuid().optional().catch(undefined), from: authorityCode.optional().catch(undefined) });

/** Who something unproven says it is from and what it calls itself, where these have the right form. */
export function readClaim(payload: unknown): { readonly claimedFrom?: string; readonly id?: string } {
  const { data } = claim.safeParse(payload);
  return { ...(data?.from !== undefined && { claimedFrom: data.from }), ...(data?.id !== undefined && { id: data.id }) };
}
