import { randomBytes } from 'node:crypto';

const wellFormed = /^00-(?<trace>[0-9a-f]{32})-[0-9a-f]{16}-(?<flags>[0-9a-f]{2})$/u;

/** A new span of the caller's trace, or of a new one (W3C Trace Context). */
export function nextSpan(traceparent?: string): string {
  const known = wellFormed.exec(traceparent ?? '')?.groups;
  return `00-${known?.trace ?? randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-${known?.flags ?? '01'}`;
}
