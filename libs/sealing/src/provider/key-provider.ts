/**
 * Who keeps the key-encryption keys: a file in development, a key management service in production.
 * `context` is bound to the wrapped key, which opens under no other. Every call throws a 503 problem `keys-unavailable` where the keys cannot be had now.
 */
export interface KeyProvider {
  /** A new data key: itself, and wrapped under the current key-encryption key as it may be stored. */
  generate(context: string): Promise<{ readonly secret: Buffer; readonly wrapped: string }>;
  unwrap(wrapped: string, context: string): Promise<Buffer>;
  /** The same data key wrapped under the current key-encryption key. */
  rewrap(wrapped: string, context: string): Promise<string>;
}

/** The version of the key-encryption key a wrapped key is under: both providers write `name:v3:…`. */
export function wrappedUnder(wrapped: string): string {
  return /^\w+:v\d+(?=:)/u.exec(wrapped)?.[0] ?? 'unknown';
}
