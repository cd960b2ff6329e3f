import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endProcess, signalGroup, untilStill } from './end-process';
import { forgetProcess, noteProcess, type LedgerEntry } from './ledger';
import { isRunning } from './started-at';

export interface ServerSpec {
  /** Shown in messages. */
  readonly what: string;
  readonly url: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly logFile: string;
  /** Resolves when the server serves, rejects or throws when not yet. */
  readonly probe: () => Promise<unknown>;
  /** Milliseconds until the server must serve. */
  readonly startLimit?: number;
  /** Milliseconds it gets to end by itself; 0 kills it outright. */
  readonly grace: number;
  /** A folder removed when the server is stopped for good. */
  readonly temporary?: string;
}

/** One server as a child process in a group of its own: it can be stopped, killed, paused and started again as it was. */
export class ServerProcess {
  private note: LedgerEntry | undefined;

  constructor(private readonly spec: ServerSpec) {}

  get what(): string {
    return this.spec.what;
  }

  get url(): string {
    return this.spec.url;
  }

  get logFile(): string {
    return this.spec.logFile;
  }

  /** Id of the running process; the last one after it has ended. */
  get pid(): number {
    if (this.note === undefined) throw new Error(`${this.spec.what} was never started`);
    return this.note.process.pid;
  }

  get running(): boolean {
    return this.note !== undefined && isRunning(this.note.process);
  }

  /** Starts it and waits until it serves. Throws with the end of its log if it ends, or does not serve in time. */
  async start(): Promise<void> {
    mkdirSync(dirname(this.spec.logFile), { recursive: true });
    // Only the first start of this object begins a new log.
    const log = openSync(this.spec.logFile, this.note === undefined ? 'w' : 'a');
    const { program, args, env, cwd } = this.spec;
    const child = spawn(program, args, { env, cwd, detached: true, stdio: ['ignore', log, log] });
    closeSync(log);
    const { pid } = child;
    if (pid === undefined) {
      const error = await new Promise<Error>((failed) => child.once('error', failed));
      throw new Error(`${this.spec.what} could not be started: ${error.message}`);
    }
    this.note = noteProcess(this.spec.what, pid, this.spec.temporary);
    child.unref();
    await this.untilServing();
  }

  /** Ends it for good: asked first, killed if it lingers. */
  async stop(): Promise<void> {
    await this.end(this.spec.grace);
    if (this.spec.temporary !== undefined) rmSync(this.spec.temporary, { recursive: true, force: true });
  }

  /** SIGKILL, as a power cut would. Resolves when it is gone. */
  async kill(): Promise<void> {
    await this.end(0);
  }

  /** Starts it again on the same port and data; stops it first if it runs. */
  async restart(): Promise<void> {
    await this.end(this.spec.grace);
    await this.start();
  }

  /** SIGSTOP: connections stay open and nothing answers. Resolves when it stands still. */
  async pause(): Promise<void> {
    signalGroup(this.pid, 'SIGSTOP');
    await untilStill(this.pid);
  }

  resume(): void {
    signalGroup(this.pid, 'SIGCONT');
  }

  private async end(grace: number): Promise<void> {
    if (this.note === undefined) return;
    await endProcess(this.note.process, grace);
    forgetProcess(this.note.process.pid);
  }

  private async untilServing(): Promise<void> {
    const end = Date.now() + (this.spec.startLimit ?? 60_000);
    for (;;) {
      const trouble = await this.trouble();
      if (trouble === undefined) return;
      if (this.running && Date.now() < end) {
        await sleep(50);
        continue;
      }
      const why = this.running ? `did not serve in time (${trouble})` : 'ended at once';
      await this.end(0);
      throw new Error(`${this.spec.what} ${why}; the end of ${this.spec.logFile}:\n${lastLines(this.spec.logFile)}`);
    }
  }

  private async trouble(): Promise<string | undefined> {
    try {
      await this.spec.probe();
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
}
