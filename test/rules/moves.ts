import { randomUUID } from 'node:crypto';
import { addDocumentPart, type AnyOperation, completeDocument, getDispatch, getMove, getResponsibility, listMoves, listMyNotices, openMove, type OutputOf, recordAnswerByHand, recordCustodian } from '@custodian/contracts';
import type { z } from 'zod';
import type { Client } from '../../apps/command-line/src/api/client';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { childWithPlan } from './children';
import { dayFromToday } from './due';
import type { Authority } from './authority';

export type Move = OutputOf<typeof getMove>;
type MoveOperation = AnyOperation & { readonly input: { readonly shape: { readonly moveId: unknown } } };

const limit = 60_000;

export const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
export const codeOf = ({ deployment }: Authority) => deployment.authority;
export const addressThere = { kind: 'temporary' as const, lines: ['2 Saltings Lane', 'Eastvale'], postcode: 'ZZ98 1AB', from: dayFromToday({ days: -2 }) };

/** A child of home's with a plan, and a move of theirs away, two days ago unless another day is said. */
export async function childWhoGoes(home: Authority, to: string, given: Partial<z.input<(typeof openMove)['input']>> = {}) {
  const { childId, child } = await childWithPlan(home, dayFromToday({ days: -120 }));
  const { moveId } = await home.keyWorker.call(openMove, { childId, kind: 'permanent', to, movedOn: dayFromToday({ days: -2 }), awareAt: ago(60), addressThere, concerns: 'Missed appointments at the surgery', ...given });
  return { childId, child, moveId };
}

/** A move as somebody reads it, once it is as expected. */
export function moveAt(client: Client, moveId: string, holds: (move: Move) => boolean = () => true): Promise<Move> {
  return eventually(async () => {
    const move = await client.call(getMove, { moveId });
    return holds(move) ? move : undefined;
  }, limit);
}

/** The same move as another authority has it, under whichever id. */
export async function sameMoveAt({ custodian }: Authority, moveId: string, holds: (move: Move) => boolean = () => true): Promise<Move> {
  return eventually(async () => {
    const { moves } = await custodian.call(listMoves, { limit: 500 });
    for (const each of moves) {
      const move = await custodian.call(getMove, { moveId: each.moveId });
      if (move.moveIds.includes(moveId) && move.ended?.because !== 'same-move' && holds(move)) return move;
    }
    return undefined;
  }, limit);
}

/** Does something in a move as it stands now; tries again where the service has added to it meanwhile. */
export function inMove<T extends MoveOperation>(client: Client, operation: T, input: z.input<T['input']> & { readonly moveId: string }): Promise<OutputOf<T>> {
  return eventually(async () => {
    const { version } = await client.call(getMove, { moveId: input.moveId });
    return client.call(operation, input, { ifMatch: version }).catch((thrown: unknown) => {
      if (thrown instanceof Error && thrown.message === '412 stale-version') return undefined;
      throw thrown;
    });
  }, limit);
}

/** Who holds responsibility, once it is as expected. */
export function responsibilityAt({ custodian }: Authority, childId: string, says: string) {
  return eventually(async () => {
    const told = await custodian.call(getResponsibility, { childId }).catch(() => undefined);
    return told?.now.says === says ? told : undefined;
  }, limit);
}

/** The notice about a move in somebody's inbox, once it is there. */
export function moveNotice(client: Client, moveId: string, because: string) {
  return eventually(async () => (await client.call(listMyNotices, { limit: 500 })).notices.find((notice) => notice.matterId === moveId && notice.because === because), limit);
}

/** How a step of a move stands. */
export function stepOf({ steps }: Move, name: Move['steps'][number]['step']): Move['steps'][number] {
  const found = steps.find(({ step }) => step === name);
  if (!found) throw new Error(`no step ${name}`);
  return found;
}

/** A custodian who is reached in writing, and what they say, entered by hand. */
export async function peerByHand({ custodian }: Authority, code: string) {
  await custodian.call(recordCustodian, { ...recordCustodian.example.input, code, channel: 'email' });
  const says = (message: string, payload: Record<string, unknown>) => custodian.call(recordAnswerByHand, { code, message, messageVersion: 1, payload, saidBy: 'Ottoline Farrant', saidAt: ago(0) });
  return { code, says };
}

/** What went to the other custodian in a move, of one message, once it is there. */
export async function saidIn({ custodian }: Authority, moveId: string, message: string): Promise<Record<string, unknown>> {
  const { dispatches } = await moveAt(custodian, moveId, (move) => move.dispatches.some((each) => each.message === message));
  const last = dispatches.findLast((each) => each.message === message);
  return (await custodian.call(getDispatch, { dispatchId: last?.dispatchId ?? '' })).payload as Record<string, unknown>;
}

/** Waits until what went to the other custodian in a move stands so. */
export async function saidStanding({ custodian }: Authority, moveId: string, message: string, standing: string): Promise<void> {
  await moveAt(custodian, moveId, ({ dispatches }) => dispatches.some((each) => each.message === message && each.standing === standing));
}

/** Gives a document such as minutes. */
export async function someMinutes(client: Client): Promise<string> {
  const documentId = randomUUID();
  await client.call(addDocumentPart, { documentId, n: 0, content: Buffer.from('%PDF-1.7\nMinutes\n').toString('base64') });
  await client.call(completeDocument, { documentId, name: 'Minutes', parts: 1 });
  return documentId;
}
