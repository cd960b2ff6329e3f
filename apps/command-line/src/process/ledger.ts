import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { stateFile } from '../project';
import { endProcess } from './end-process';
import { isRunning, startedAt, thisProcess, type KnownProcess } from './started-at';

const known = z.object({ pid: z.number().int(), startedAt: z.string() });
const entry = z.object({ what: z.string(), process: known, owner: known, temporary: z.string().optional() });
export type LedgerEntry = z.infer<typeof entry>;

const folder = stateFile('processes');
const fileOf = (pid: number): string => `${folder}/${pid}.json`;

/** Notes a process that this one started, so that it can be ended even if this one dies. `temporary` is a folder to remove with it. */
export function noteProcess(what: string, pid: number, temporary?: string): LedgerEntry {
  const note: LedgerEntry = {
    what,
    process: { pid, startedAt: startedAt(pid) ?? 'gone' },
    owner: thisProcess(),
    temporary,
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(pid), JSON.stringify(note));
  return note;
}

/** Strikes out a process that has been ended. */
export function forgetProcess(pid: number): void {
  rmSync(fileOf(pid), { force: true });
}

/** Every process noted by an owner that is itself gone. */
export function orphans(): LedgerEntry[] {
  return readLedger().filter((note) => !isRunning(note.owner));
}

/** Every process noted by this owner. */
export function processesOf(owner: KnownProcess): LedgerEntry[] {
  return readLedger().filter((note) => note.owner.pid === owner.pid && note.owner.startedAt === owner.startedAt);
}

/** Ends the processes noted, removes their temporary folders, and tells which of them were still running. */
export async function endNoted(notes: readonly LedgerEntry[]): Promise<string[]> {
  const running = notes.filter((note) => isRunning(note.process));
  await Promise.all(notes.map(async (note) => {
    await endProcess(note.process, note.temporary === undefined ? 12_000 : 0);
    if (note.temporary !== undefined) rmSync(note.temporary, { recursive: true, force: true });
    forgetProcess(note.process.pid);
  }));
  return running.map((note) => note.what);
}

function readLedger(): LedgerEntry[] {
  let files: string[];
  try {
    files = readdirSync(folder);
  } catch {
    return [];
  }
  return files.flatMap((file) => {
    try {
      const parsed = entry.safeParse(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')));
      return parsed.success ? [parsed.data] : [];
    } catch {
      return [];
    }
  });
}
