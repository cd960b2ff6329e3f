// Hexadecimal digits and hyphens, as programs make them: nothing that somebody could have typed a name into.
const correlation = /^[\da-f-]{8,64}$/u;
const parent = /^00-(?!0{32})[\da-f]{32}-(?!0{16})[\da-f]{16}-[\da-f]{2}$/u;

/** The correlation id that a caller sent if it is one, else the new one. */
export function correlationIdOf(sent: string | undefined, fresh: string): string {
  return sent !== undefined && correlation.test(sent) ? sent : fresh;
}

/** The W3C trace parent that a caller sent if it is one; else a new trace, made of 24 random bytes in hex. */
export function traceparentOf(sent: string | undefined, freshHex: string): string {
  return sent !== undefined && parent.test(sent) ? sent : `00-${freshHex.slice(0, 32)}-${freshHex.slice(32, 48)}-01`;
}
