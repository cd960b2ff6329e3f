import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { freePorts } from '../process/free-port';
import { type ApiKey, isSigned, newApiKey } from './api-key';
import { type Behaviour, type NotifyStatus, SendRequest, type TakenMessage } from './message';
import { type Callback, sendReceipt } from './receipts';

/** Their receipts come after a while: long after the answer, or instead of it. */
const late: readonly Behaviour[] = ['receipt-late', 'timeout-after', 'error-after'];

/** Which message comes, for whoever decides what the stand-in does with it */
export interface Coming {
  readonly reference: string;
  readonly to: string;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Record<string, string>;
}

/** A server on this machine that speaks as much of GOV.UK Notify's API as Custodian uses, and delivers nothing. Loopback only. */
export class NotifyStandIn {
  readonly messages: TakenMessage[] = [];
  /** What it does with each message; by default all goes well. */
  behave: (coming: Coming) => Behaviour = () => 'success';
  /** How long a late receipt takes. */
  lateMs = 2_000;
  callback: Callback | undefined;
  private readonly ending = new AbortController();

  private constructor(
    readonly url: string,
    readonly apiKey: ApiKey,
    private readonly server: ReturnType<typeof createServer>,
  ) {
    server.on('request', (request, response) => {
      this.answerTo(request).then((given) => { give(response, given); }, () => response.destroy());
    });
  }

  static async start(): Promise<NotifyStandIn> {
    const [port = 0] = await freePorts(1);
    const server = createServer();
    await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
    return new NotifyStandIn(`http://127.0.0.1:${port}`, newApiKey(), server);
  }

  async stop(): Promise<void> {
    this.ending.abort();
    this.server.closeAllConnections();
    await new Promise<void>((closed) => { this.server.close(() => { closed(); }); });
  }

  private async answerTo(request: IncomingMessage): Promise<Answer | undefined> {
    const url = new URL(request.url ?? '/', this.url);
    if (url.pathname === '/messages') return answer(200, this.messages);
    if (!(await isSigned(request.headers.authorization, this.apiKey))) return answer(403, errors(403, 'AuthError', 'Invalid token: signature, api token not found'));
    if (request.method === 'POST' && /^\/v2\/notifications\/(?:email|sms)$/u.test(url.pathname)) return this.send(url.pathname.endsWith('sms') ? 'sms' : 'email', request);
    if (request.method === 'GET' && url.pathname === '/v2/notifications') return answer(200, { notifications: this.messages.filter(({ reference }) => reference === url.searchParams.get('reference')), links: { current: url.href } });
    const one = this.messages.find(({ id }) => url.pathname === `/v2/notifications/${id}`);
    return one ? answer(200, one) : answer(404, errors(404, 'NoResultFound', 'No result found'));
  }

  private async send(type: TakenMessage['type'], request: IncomingMessage): Promise<Answer | undefined> {
    const read = SendRequest.safeParse(await json(request).catch(() => undefined));
    const to = read.success ? (type === 'sms' ? read.data.phone_number : read.data.email_address) : undefined;
    if (!read.success || to === undefined) return answer(400, errors(400, 'ValidationError', 'not a request to send'));
    const { reference = null, personalisation = {} } = read.data;
    const behaviour = this.behave({ reference: reference ?? '', to });
    if (behaviour === 'too-many') return answer(429, errors(429, 'RateLimitError', 'Exceeded rate limit'), { 'retry-after': '1' });
    if (behaviour === 'refused') return answer(400, errors(400, 'BadRequestError', 'Can’t send to this recipient'));
    if (behaviour === 'error-before') return answer(500, errors(500, 'Exception', 'Internal server error'));
    if (behaviour === 'timeout-before') return undefined;
    const message: TakenMessage = { id: randomUUID(), reference, type, to, body: Object.values(personalisation).join('\n'), created_at: new Date().toISOString(), status: 'sending' };
    this.messages.push(message);
    return this.answerTaken(message, behaviour);
  }

  private async answerTaken(message: TakenMessage, behaviour: Behaviour): Promise<Answer | undefined> {
    const ended = behaviour === 'temporary-failure' || behaviour === 'permanent-failure' ? behaviour : 'delivered';
    if (behaviour === 'receipt-first') await this.receipt(message, ended);
    else if (behaviour !== 'no-receipt') void wait(late.includes(behaviour) ? this.lateMs : 50, undefined, { signal: this.ending.signal }).then(() => this.receipt(message, ended), () => undefined);
    else this.become(message, ended);
    if (behaviour === 'timeout-after') return undefined;
    if (behaviour === 'error-after') return answer(502, errors(502, 'Exception', 'Bad gateway'));
    return answer(201, { id: message.id, reference: message.reference, content: { body: message.body }, uri: `${this.url}/v2/notifications/${message.id}` });
  }

  private async receipt(message: TakenMessage, status: NotifyStatus): Promise<void> {
    const now = this.become(message, status);
    if (this.callback) await sendReceipt(this.callback, now, this.ending.signal);
  }

  private become(message: TakenMessage, status: NotifyStatus): TakenMessage {
    const now = { ...message, status };
    this.messages.splice(this.messages.findIndex(({ id }) => id === message.id), 1, now);
    return now;
  }
}

/** One that is never given leaves the caller waiting. */
function give(response: ServerResponse, given: Answer | undefined): void {
  if (given) response.writeHead(given.status, { 'content-type': 'application/json', ...given.headers }).end(JSON.stringify(given.body));
}

function answer(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return { status, body, headers };
}

function errors(status_code: number, error: string, message: string) {
  return { status_code, errors: [{ error, message }] };
}
