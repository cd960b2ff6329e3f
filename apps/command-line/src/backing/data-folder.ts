import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BackingOptions } from './backing-server';

export interface DataFolder {
  readonly data: string;
  readonly logFile: string;
  /** The folder to remove at the end, when nothing of it is kept. */
  readonly temporary?: string;
}

/** Where a private server keeps its data and its log: a kept folder, or one that goes with the server. */
export function dataFolder(server: string, options: BackingOptions): DataFolder {
  const temporary = options.keep === undefined ? mkdtempSync(join(tmpdir(), `custodian-${server}-`)) : undefined;
  const data = join(temporary ?? options.keep ?? '', server);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  return { data, logFile: join(options.logFolder ?? temporary ?? data, `${server}.log`), temporary };
}
