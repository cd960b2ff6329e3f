import { randomUUID } from 'node:crypto';
import type { AnyOperation, InputOf, OutputOf } from '@custodian/contracts';
import type { z } from 'zod';
import { requestOf } from './request-of';

/** What a call may say beside its input. */
export interface CallOptions {
  /** The same when a command is sent again; a new one otherwise. */
  readonly idempotencyKey?: string;
  /** The version a change was decided on. */
  readonly ifMatch?: number;
}

/** A call that was not carried out: the problem's code and status. */
export class CallRefused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly problem: unknown,
  ) {
    super(`${status} ${code}`);
    this.name = 'CallRefused';
  }
}

/** Calls one authority's gateway as one signed-in person, by the contracts. */
export class Client {
  constructor(
    readonly gatewayUrl: string,
    private readonly token: string,
  ) {}

  /** Calls an operation and gives what it answers. Throws CallRefused for anything but a success. */
  async call<T extends AnyOperation>(operation: T, input: z.input<T['input']>, options: CallOptions = {}): Promise<OutputOf<T>> {
    const answer = await this.send(operation, input, options);
    const body: unknown = await answer.json();
    if (!answer.ok) throw new CallRefused(answer.status, codeOf(body), body);
    return operation.output.parse(body) as OutputOf<T>;
  }

  /** Calls an operation and gives the bare HTTP answer. */
  send<T extends AnyOperation>(operation: T, input: z.input<T['input']> | InputOf<T>, options: CallOptions = {}): Promise<Response> {
    const { method, path, body } = requestOf(operation, input);
    return fetch(`${this.gatewayUrl}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(operation.kind === 'command' && { 'idempotency-key': options.idempotencyKey ?? randomUUID() }),
        ...(options.ifMatch !== undefined && { 'if-match': `"${options.ifMatch}"` }),
      },
      ...(body !== undefined && { body }),
    });
  }
}

function codeOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string' ? body.code : 'no-code';
}
