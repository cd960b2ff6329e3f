import { randomUUID } from 'node:crypto';
import type { AnyOperation } from '@custodian/contracts';
import { requestOf } from '../../apps/command-line/src/api/request-of';

/** A request as somebody might send it who does not use our client: any body, any headers. */
export interface Raw {
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** Sends it to the path of an operation's example, signed in. */
export async function sendRaw(gatewayUrl: string, token: string, operation: AnyOperation, raw: Raw): Promise<{ status: number; code: string; text: string; type: string }> {
  const { method, path, body } = requestOf(operation, operation.example.input);
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
    ...(operation.changes && { 'if-match': '"1"' }),
    ...raw.headers,
  };
  const sent = raw.body ?? body;
  const answer = await fetch(`${gatewayUrl}/api${path.split('?')[0] ?? ''}${raw.query ?? (path.includes('?') ? `?${path.split('?')[1] ?? ''}` : '')}`, {
    method,
    headers: Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    ...(method !== 'GET' && { body: sent }),
  });
  const text = await answer.text();
  return { status: answer.status, code: codeIn(text), text, type: answer.headers.get('content-type') ?? '' };
}

function codeIn(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : '';
  } catch {
    return '';
  }
}
