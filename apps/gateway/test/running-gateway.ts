import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

const Token = z.object({ access_token: z.string() });

/** A gateway with the embedded sign-in, as a process of its own. */
export class RunningGateway {
  private constructor(
    readonly url: string,
    private readonly process: ChildProcess,
  ) {}

  static async start(settings: Readonly<Record<string, string>>): Promise<RunningGateway> {
    const port = settings['HTTP_PORT'] ?? String(await freePort());
    const url = `http://127.0.0.1:${port}`;
    const env = {
      ...process.env, SWC_NODE_PROJECT: 'tsconfig.json', AUTHORITY: `northmoor-${randomBytes(3).toString('hex')}`, HTTP_PORT: port, OIDC_ISSUER: `${url}/sign-in`, SIGN_IN: 'embedded', NODE_ENV: 'test',
      ...settings,
    };
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '-r', '@swc-node/register', 'apps/gateway/src/main.ts'], { env, stdio: 'ignore' });
    const gateway = new RunningGateway(url, child);
    for (let tries = 0; child.exitCode === null && tries < 600; tries += 1) {
      if (await gateway.fetch('/health/live').then((answer) => answer.ok, () => false)) return gateway;
      await wait(100);
    }
    await gateway.stop();
    throw new Error('the gateway did not start');
  }

  fetch(path: string, init?: RequestInit): Promise<Response> {
    return fetch(`${this.url}${path}`, init);
  }

  /** An access token of a made-up person. */
  async tokenOf(username: string): Promise<string> {
    const answer = await this.signIn({ grant_type: 'urn:custodian:made-up-person', client_id: 'tour', username, password: 'nobody-real' });
    return Token.parse(await answer.json()).access_token;
  }

  signIn(fields: Readonly<Record<string, string>>): Promise<Response> {
    return this.fetch('/sign-in/token', { method: 'POST', body: new URLSearchParams(fields) });
  }

  /** Ends it as an operator does; gives its exit code. */
  async stop(): Promise<number | null> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return this.process.exitCode;
    const ended = new Promise<number | null>((done) => this.process.once('exit', done));
    this.process.kill('SIGTERM');
    return ended;
  }
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => { done(typeof address === 'object' && address ? address.port : 0); });
    });
  });
}
