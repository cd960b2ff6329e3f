import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { listening } from '../setup/http-server';

const longestSeconds = 300;

/** One call as it came, and what was answered. */
export interface Call {
  readonly body: Buffer;
  readonly signature: string;
  readonly status: number;
}

/** What docs/webhook.md has an integrator build: takes what is signed with the secret and not old, each message once. */
export class WebhookReceiver {
  readonly calls: Call[] = [];
  /** What was taken, by the id of the message. */
  readonly taken = new Map<string, unknown>();
  /** Whether a body that is taken for the first time is answered by 500 all the same. */
  breaksAt: (body: string) => boolean = () => false;

  private constructor(
    readonly url: string,
    readonly secret: string,
    private readonly server: Server,
  ) {}

  static async start(secret: string): Promise<WebhookReceiver> {
    const server = createServer();
    const receiver = new WebhookReceiver(`${await listening(server)}/notices`, secret, server);
    server.on('request', (request, response) => {
      void buffer(request).then((body) => response.writeHead(receiver.answerTo(body, String(request.headers['custodian-signature']))).end());
    });
    return receiver;
  }

  /** The calls whose body says this. */
  about(words: string): Call[] {
    return this.calls.filter(({ body }) => body.includes(words));
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private answerTo(body: Buffer, signature: string): number {
    const status = this.isGenuine(body, signature) ? this.take(body) : 401;
    this.calls.push({ body, signature, status });
    return status;
  }

  private isGenuine(body: Buffer, signature: string): boolean {
    const [, seconds = '', hex = ''] = /^t=(\d+),v1=([\da-f]{64})$/u.exec(signature) ?? [];
    if (hex === '' || Date.now() / 1000 - Number(seconds) > longestSeconds) return false;
    return timingSafeEqual(createHmac('sha256', this.secret).update(`${seconds}.`).update(body).digest(), Buffer.from(hex, 'hex'));
  }

  private take(body: Buffer): number {
    const said: unknown = JSON.parse(body.toString('utf8'));
    const { messageId } = z.looseObject({ messageId: z.uuid() }).parse(said);
    if (this.taken.has(messageId)) return 204;
    this.taken.set(messageId, said);
    return this.breaksAt(body.toString('utf8')) ? 500 : 204;
  }
}
