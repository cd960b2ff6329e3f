import type { AnyOperation } from '@custodian/contracts';
import type { Client } from '../../apps/command-line/src/api/client';
import type { Sample } from './sample';

/** What somebody was answered. */
export interface Answer extends Sample {
  readonly status: number;
}

/** Calls an operation and keeps the whole answer: status, headers, body. */
export async function answerTo(client: Client, who: string, operation: AnyOperation, input: Readonly<Record<string, unknown>>, ifMatch?: number): Promise<Answer> {
  const answer = await client.send(operation, input, ifMatch === undefined ? {} : { ifMatch });
  return kept(`answer to ${who}: ${operation.name} ${answer.status}`, answer);
}

/** Sends anything at all to an address of a door and keeps the whole answer. */
export async function answerAt(door: string, url: string, init: RequestInit): Promise<Answer> {
  const answer = await fetch(url, { ...init, redirect: 'manual' });
  return kept(`answer at ${door}: ${answer.status}`, answer);
}

async function kept(where: string, answer: Response): Promise<Answer> {
  return { where, status: answer.status, content: `${JSON.stringify([...answer.headers])}\n${await answer.text()}` };
}
