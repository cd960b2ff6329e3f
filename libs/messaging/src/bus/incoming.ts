import { createHash } from 'node:crypto';
import type { ConsumeMessage } from 'amqplib';
import { z } from 'zod';
import type { BusMessage } from './outgoing';

const MessageId = z.uuid();
// Words of ours, such as `enquiry.child-enquired-about.v1` or an id; what somebody else wrote there is not repeated.
const Pattern = z.string().regex(/^[a-z][a-z\d-]*(?:\.[a-z\d-]+)*\.v\d{1,4}$/u).max(120);
const Correlation = z.string().regex(/^[\w-]{1,64}$/u);
const Headers = z.record(z.string(), z.unknown());

/** A message as the broker gave it, in our own form. One without a usable id gets one made from its content, so that its copies are known as one. */
export function incoming(message: ConsumeMessage): BusMessage {
  const { properties, content } = message;
  const id = MessageId.safeParse(properties.messageId);
  const headers = Headers.safeParse(properties.headers);
  return {
    messageId: id.success ? id.data : idFrom(content),
    type: Pattern.catch('unknown').parse(properties.type),
    correlationId: Correlation.catch(id.success ? id.data : 'unknown').parse(properties.correlationId),
    headers: headers.success ? simple(headers.data) : {},
    body: content.toString('utf8'),
  };
}

/** Our own headers; what the broker adds (`x-death` and the like) is left behind. */
function simple(headers: Record<string, unknown>): Record<string, string | number> {
  const kept: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (!name.startsWith('x-') && (typeof value === 'string' || typeof value === 'number')) kept[name] = value;
  }
  return kept;
}

/** An id made from content: the same for the same. */
export function idFrom(content: Buffer | string): string {
  const hash = createHash('sha256').update(content).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
