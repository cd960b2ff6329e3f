import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';
import { root } from '../../apps/command-line/src/project';

const program = 'test/audit/killed-sequencer.ts';
/** It loads little of the library, so that fifty of them start in seconds. */
const library = 'libs/audit/src';

/** Sequencers that are killed: compiled once, and each a process. */
export class KilledSequencers {
  private readonly folder = mkdtempSync(join(tmpdir(), 'custodian-sequencer-'));
  private readonly alive = new Set<ChildProcess>();

  constructor(private readonly env: Readonly<Record<string, string>>) {
    const parts = readdirSync(join(root, library), { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.spec)\.ts$/u.test(file));
    for (const file of [program, ...parts.map((part) => join(library, part))]) {
      const to = join(this.folder, file.replace(/\.ts$/u, '.js'));
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, transformFileSync(join(root, file), { configFile: join(root, '.swcrc') }).code);
    }
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
  }

  /** Starts one; gives its exit code and the signal it died of. */
  async start(place: number): Promise<unknown> {
    const child = spawn(process.execPath, [join(this.folder, program.replace(/\.ts$/u, '.js'))], { env: { ...process.env, ...this.env, PLACE: String(place) }, stdio: 'inherit' });
    this.alive.add(child);
    const exit = await once(child, 'exit');
    this.alive.delete(child);
    return exit;
  }

  end(): void {
    for (const child of this.alive) child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true });
  }
}
