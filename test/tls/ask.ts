import { request } from 'node:https';
import { text } from 'node:stream/consumers';

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Asks a server over TLS, trusting one authority. */
export async function ask(url: string, trusted: Buffer, { body, headers = {} }: { readonly body?: object; readonly headers?: Readonly<Record<string, string>> } = {}): Promise<Answer> {
  const sent = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((answered, failed) => {
    const asked = request(url, { ca: trusted, method: sent === undefined ? 'GET' : 'POST', headers: { ...headers, ...(sent !== undefined && { 'content-type': 'application/json' }) }, timeout: 5_000 }, (answer) => {
      text(answer).then((read) => { answered({ status: answer.statusCode ?? 0, text: read }); }, failed);
    });
    asked.on('timeout', () => asked.destroy(new Error('no answer')));
    asked.on('error', failed);
    asked.end(sent);
  });
}
