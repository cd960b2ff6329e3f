import { type AnyOperation, getMove, type OutputOf } from '@custodian/contracts';
import type { z } from 'zod';
import { CallRefused } from '../../api/client';
import type { Colleague } from '../side';
import { until } from '../until';

export type Move = OutputOf<typeof getMove>;
type MoveOperation = AnyOperation & { readonly input: { readonly shape: { readonly moveId: unknown } } };

/** Does something in a move as it stands now; tries again where the service has added to it meanwhile. */
export function inMove<T extends MoveOperation>({ client }: Colleague, operation: T, input: z.input<T['input']> & { readonly moveId: string }): Promise<OutputOf<T>> {
  return until(`able to change the move (${operation.name})`, async () => {
    const { version } = await client.call(getMove, { moveId: input.moveId });
    return client.call(operation, input, { ifMatch: version }).catch((thrown: unknown) => {
      if (thrown instanceof CallRefused && thrown.code === 'stale-version') return undefined;
      throw thrown;
    });
  });
}

/** The code something is refused with. Throws where it is carried out. */
export async function refused(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (thrown) {
    if (thrown instanceof CallRefused) return thrown.code;
    throw thrown;
  }
  throw new Error('The story cannot go on: something was carried out that is to be refused.');
}

/** A move as somebody reads it, once it is as expected. */
export function moveOnce(colleague: Colleague, moveId: string, { what, holds }: { readonly what: string; readonly holds: (move: Move) => boolean }): Promise<Move> {
  return until(what, async () => {
    const move = await moveSeen(colleague, moveId);
    return move !== undefined && holds(move) ? move : undefined;
  });
}

/** A move as somebody reads it now; undefined where it is not known yet. */
export function moveSeen({ client }: Colleague, moveId: string): Promise<Move | undefined> {
  return client.call(getMove, { moveId }).catch((thrown: unknown) => {
    if (thrown instanceof CallRefused && thrown.code === 'move-not-found') return undefined;
    throw thrown;
  });
}
