import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian keeps servers that are not on an ordinary user's path. */
const alsoIn = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/sbin'];

/** The full path of a program, or undefined when it is not installed. */
export function localBinary(name: string, folders: readonly string[] = []): string | undefined {
  const path = (process.env['PATH'] ?? '').split(delimiter);
  return [...folders, ...path, ...alsoIn].map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
