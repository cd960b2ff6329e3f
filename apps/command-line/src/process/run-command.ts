import { spawn } from 'node:child_process';

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  /** stdout and stderr in the order they came. */
  readonly output: string;
}

interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds after which the command is ended and counts as failed. */
  readonly limit?: number;
}

/** Runs a program to its end and keeps what it printed. A program that cannot be started has code 127. */
export function runCommand(program: string, args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      timeout: options.limit,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.once('error', (error) => { done({ code: 127, stdout, output: error.message }); });
    child.once('close', (code) => { done({ code: code ?? 1, stdout, output }); });
  });
}

/** As `runCommand`, but a failure throws an error that carries the end of the output. */
export async function mustRun(program: string, args: readonly string[], options: CommandOptions = {}): Promise<string> {
  const { code, stdout, output } = await runCommand(program, args, options);
  if (code === 0) return stdout;
  throw new Error(`${program} ${args.join(' ')} failed (${code}): ${output.trim().split('\n').slice(-8).join('\n')}`);
}
