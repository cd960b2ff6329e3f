import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { isRunning, thisProcess } from '../process/started-at';
import { stateFile } from '../project';

const part = z.object({
  name: z.string(),
  /** Missing for a server that is not a process of ours. */
  pid: z.number().int().optional(),
  startedAt: z.string().optional(),
  /** Where it says how it is: http(s)://…, redis://…, amqp://…, mongodb://… */
  health: z.string(),
});
const run = z.object({
  /** The process that started everything and stops it again. */
  owner: z.object({ pid: z.number().int(), startedAt: z.string() }),
  ready: z.boolean(),
  parts: z.array(part),
  /** What is shown to people: addresses and sign-ins, line by line. */
  lines: z.array(z.string()),
  /** The front doors, the one that is meant where no authority is named first. */
  gateways: z.array(z.object({ authority: z.string(), url: z.string() })).default([]),
});

export type Part = z.infer<typeof part>;
export type Run = z.infer<typeof run>;

const file = stateFile('run.json');

/** The run noted last, if its file can be read. It may be stale: see `isAlive`. */
export function readRun(): Run | undefined {
  try {
    return run.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Whether the process that started the run is still there. */
export function isAlive(noted: Run): boolean {
  return isRunning(noted.owner);
}

/** The front door of an authority that runs, the first one's where none is named. */
export function runningGateway(authority?: string): string | undefined {
  const noted = readRun();
  if (noted === undefined || !isAlive(noted)) return undefined;
  return noted.gateways.find((gateway) => authority === undefined || gateway.authority === authority)?.url;
}

/** Where the databases of what runs are, as their administrator. */
export function runningMongo(): string | undefined {
  const noted = readRun();
  return noted !== undefined && isAlive(noted) ? noted.parts.find(({ name }) => name === 'MongoDB')?.health : undefined;
}

/** Notes the run of this process; readable by its owner only, as addresses may carry passwords. */
export function writeRun(noted: Omit<Run, 'owner'>): void {
  mkdirSync(stateFile(), { recursive: true });
  writeFileSync(file, JSON.stringify({ owner: thisProcess(), ...noted } satisfies Run, null, 2), { mode: 0o600 });
}

/** Strikes out the run. */
export function removeRun(): void {
  rmSync(file, { force: true });
}
