import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { freePorts } from '../../apps/command-line/src/process/free-port';

/** The notification service alone, as a process. */
export class NotificationService {
  private constructor(
    readonly url: string,
    private readonly process: ChildProcess,
  ) {}

  static async start(settings: Readonly<Record<string, string>>): Promise<NotificationService> {
    const [port = 0] = await freePorts(1);
    const env = { ...process.env, SWC_NODE_PROJECT: 'tsconfig.json', NODE_ENV: 'test', POLICY: '001', RABBITMQ_USERS: 'shared', HTTP_PORT: String(port), ...settings };
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '-r', '@swc-node/register', 'apps/notification-service/src/main.ts'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    const service = new NotificationService(`http://127.0.0.1:${port}`, child);
    for (let tries = 0; child.exitCode === null && tries < 1_800; tries += 1) {
      const ready = await service.ask('/health/ready').catch(() => undefined);
      if (ready?.ok === true && JSON.stringify(await ready.json()).includes('"broker":{"status":"up"}')) return service;
      await wait(100);
    }
    await service.stop();
    throw new Error('the notification service did not start');
  }

  ask(path: string, init?: RequestInit): Promise<Response> {
    return fetch(`${this.url}${path}`, init);
  }

  /** Ends it as an operator does; gives its exit code. */
  stop(): Promise<number | null> {
    return this.end('SIGTERM');
  }

  /** Ends it between two lines, as a loss of power does. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  private async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return this.process.exitCode;
    const ended = new Promise<number | null>((done) => this.process.once('exit', done));
    this.process.kill(signal);
    return ended;
  }
}
