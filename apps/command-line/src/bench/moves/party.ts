import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { addDocumentPart, type AnyOperation, completeDocument, getMove, type OutputOf } from '@custodian/contracts';
import { DateTime } from 'luxon';
import type { z } from 'zod';
import { CallRefused } from '../../api/client';
import { signInAs } from '../../api/sign-in';
import { carefully, type SentAgain } from '../faults/careful-call';
import type { Call } from '../workload/steps';
import type { Member } from './three-authorities';

export type MoveSeen = OutputOf<typeof getMove>;
type MoveOperation = AnyOperation & { readonly input: { readonly shape: { readonly moveId: unknown } } };

/** Longer than all faults together keep anything away. */
const patienceMs = 240_000;

/** The people of one authority who have to do with moves, each of whom calls until answered. */
export class Party {
  private constructor(
    readonly code: string,
    readonly leadWorkerId: string,
    private readonly calls: { readonly custodian: Call; readonly keyWorker: Call; readonly chair: Call },
  ) {}

  static async of({ code, deployment: { gatewayUrl }, workerIds }: Member, again: SentAgain): Promise<Party> {
    const as = async (username: string): Promise<Call> => carefully(await signInAs(gatewayUrl, username), again);
    return new Party(code, workerIds['key-worker'] ?? '', { custodian: await as('custodian'), keyWorker: await as('key-worker'), chair: await as('chair') });
  }

  get custodian(): Call {
    return this.calls.custodian;
  }

  get keyWorker(): Call {
    return this.calls.keyWorker;
  }

  get chair(): Call {
    return this.calls.chair;
  }

  /** A move as it stands here, as soon as it is as expected. */
  async sees(moveId: string, holds: (move: MoveSeen) => boolean): Promise<MoveSeen> {
    const end = Date.now() + patienceMs;
    for (let pause = 1_000; ; pause = Math.min(pause * 1.5, 6_000)) {
      const move = await this.custodian(getMove, { moveId }).catch(unlessUnknown);
      if (move && holds(move)) return move;
      if (Date.now() > end) throw new Error(`waited in vain for ${holds.toString().replaceAll(/\s+/gu, ' ')}: ${move ? `${move.kind} ${move.status}, ${move.responsibility?.says ?? 'no ledger'}` : 'move not known'}`);
      await sleep(pause);
    }
  }

  /** Does something in a move as it stands now; again where the service has added to it meanwhile. */
  async does<T extends MoveOperation>(call: Call, operation: T, input: z.input<T['input']> & { readonly moveId: string }): Promise<OutputOf<T>> {
    const end = Date.now() + patienceMs;
    for (;;) {
      const { version } = await call(getMove, { moveId: input.moveId });
      const done = await call(operation, input, version).catch((thrown: unknown) => {
        if (thrown instanceof CallRefused && thrown.code === 'stale-version' && Date.now() < end) return undefined;
        throw thrown;
      });
      if (done !== undefined) return done;
    }
  }
}

function unlessUnknown(thrown: unknown): undefined {
  if (!(thrown instanceof CallRefused && thrown.status === 404)) throw thrown;
}

/** Gives a document such as minutes. */
export async function someMinutes(call: Call): Promise<string[]> {
  const documentId = randomUUID();
  await call(addDocumentPart, { documentId, n: 0, content: Buffer.from('%PDF-1.7\nMinutes\n').toString('base64') });
  await call(completeDocument, { documentId, name: 'Minutes', parts: 1 });
  return [documentId];
}

/** A day so many days ago, as an authority sees it. */
export function dayBefore(days: number): string {
  return DateTime.now().setZone('Europe/London').minus({ days }).toISODate() ?? '';
}
