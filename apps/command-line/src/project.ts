import { join, resolve } from 'node:path';

/** The root of the checkout. */
export const root = resolve(__dirname, '../../..');

/** A path inside the checkout's own state folder, which is never committed. */
export function stateFile(...parts: string[]): string {
  return join(root, '.custodian', ...parts);
}
