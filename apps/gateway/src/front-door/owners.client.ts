import { Agent as HttpAgent, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { buffer } from 'node:stream/consumers';
import type { Service } from '@custodian/contracts';
import { Log, unavailable } from '@custodian/platform';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { isAnswerOfOurs } from './content-type';

/** Where each service answers. */
export class Addresses {
  constructor(readonly of: Readonly<Record<Service, string>>) {}
}

/** A request as it goes on to its owner. */
export interface Forwarded {
  readonly method: string;
  /** With its query string, as it came. */
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body?: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const longestMs = 10_000;
// Shorter than the five seconds after which a service closes an idle connection.
const idleMs = 4_000;

/** The services behind the front door, over kept connections. */
@Injectable()
export class Owners implements OnApplicationShutdown {
  private readonly plain = new HttpAgent({ keepAlive: true, timeout: idleMs, maxSockets: 256 });
  private readonly secure = new HttpsAgent({ keepAlive: true, timeout: idleMs, maxSockets: 256 });

  constructor(
    private readonly addresses: Addresses,
    private readonly log: Log,
  ) {}

  /** Asks the owner and answers what it answers. Throws 503 where it cannot be reached, is slower than ten seconds or answers what is none of ours. */
  async ask(owner: Service, forwarded: Forwarded): Promise<Answer> {
    const startedAt = Date.now();
    try {
      const answer = await this.tryTwice(owner, forwarded);
      if (isAnswerOfOurs(answer.headers['content-type'])) return answer;
      throw new Error('not an answer of ours');
    } catch (thrown) {
      this.log.warn('gateway.owner-away', { route: owner, durationMs: Date.now() - startedAt, reason: reasonOf(thrown) });
      throw unavailable('service-unavailable', 'The service that answers this cannot be reached now. Trying again is safe, with the same Idempotency-Key.');
    }
  }

  /** Opens an answer that goes on for as long as both sides like, over a connection of its own. Throws 503 where the owner cannot be reached. */
  async open(owner: Service, { method, path, headers }: Forwarded, ended: AbortSignal): Promise<IncomingMessage> {
    const url = new URL(this.addresses.of[owner]);
    const ask = url.protocol === 'https:' ? httpsRequest : httpRequest;
    try {
      return await new Promise<IncomingMessage>((answered, failed) => {
        ask({ host: url.hostname, port: url.port, path: `${url.pathname.replace(/\/$/u, '')}${path}`, method, headers, agent: false, signal: ended }, answered).on('error', failed).end();
      });
    } catch (thrown) {
      this.log.warn('gateway.owner-away', { route: owner, reason: reasonOf(thrown) });
      throw unavailable('service-unavailable', 'The service that answers this cannot be reached now. Trying again is safe.');
    }
  }

  /** Whether the owner's process answers. */
  async isThere(owner: Service): Promise<boolean> {
    const answer = await this.once(owner, { method: 'GET', path: '/health/live', headers: {} }, 1_000);
    return answer.status === 200;
  }

  onApplicationShutdown(): void {
    this.plain.destroy();
    this.secure.destroy();
  }

  /** A kept connection may close just as it is used again: then, and only then, the same request goes out once more; its Idempotency-Key makes that safe. */
  private async tryTwice(owner: Service, forwarded: Forwarded): Promise<Answer> {
    try {
      return await this.once(owner, forwarded, longestMs);
    } catch (thrown) {
      if (thrown instanceof ClosedWhenReused) return this.once(owner, forwarded, longestMs);
      throw thrown;
    }
  }

  private async once(owner: Service, { method, path, headers, body }: Forwarded, limitMs: number): Promise<Answer> {
    const url = new URL(this.addresses.of[owner]);
    const [ask, agent] = url.protocol === 'https:' ? [httpsRequest, this.secure] : [httpRequest, this.plain];
    const options = { host: url.hostname, port: url.port, path: `${url.pathname.replace(/\/$/u, '')}${path}`, method, headers, agent, signal: AbortSignal.timeout(limitMs) };
    const answer = await new Promise<IncomingMessage>((answered, failed) => {
      const asked = ask(options, answered);
      asked.on('error', (error) => {
        failed(asked.reusedSocket && 'code' in error && error.code === 'ECONNRESET' ? new ClosedWhenReused() : error);
      });
      asked.end(body);
    });
    return { status: answer.statusCode ?? 502, headers: answer.headers, body: await buffer(answer) };
  }
}

class ClosedWhenReused extends Error {}

function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'unknown';
  return 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : thrown.name;
}
