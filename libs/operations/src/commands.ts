import type { Resource } from '@custodian/access';
import { AuditTrail, type Concerns } from '@custodian/audit';
import type { AnyOperation, OutputOf } from '@custodian/contracts';
import { mongoAway, type Tx, UnitOfWork } from '@custodian/messaging';
import { Clock, Problem, staleVersion } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import type { CallOf } from './call';
import { IdempotencyKeys } from './idempotency-keys.repository';
import { nextBeat } from './beat';
import { Denied, permitted } from './permission';
import { entryOf, refusalEntryOf } from './trail-entry';

/** What one command does inside its transaction. The driver may run all of it again. */
export interface CommandSteps<T extends AnyOperation, L> {
  /** Loads what is acted on; throws a 404 problem where there is none. */
  readonly load?: (tx: Tx) => Promise<L>;
  readonly resource?: (loaded: L) => Resource | Promise<Resource>;
  /** Decides, saves and announces; says what to answer and what the trail is to know. */
  readonly work: (tx: Tx, loaded: L) => Promise<{ readonly output: OutputOf<T>; readonly concerns: Concerns }>;
}

/**
 * Runs commands: each in one transaction with its idempotency key, its audit entry and what it announces.
 * The answer leaves only after the commit. A refusal undoes everything and leaves its own entry.
 */
@Injectable()
export class Commands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: IdempotencyKeys,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run<T extends AnyOperation, L = undefined>(operation: T, call: CallOf<T>, steps: CommandSteps<T, L>): Promise<OutputOf<T>> {
    const started = performance.now();
    try {
      return await this.answer(operation, call, steps);
    } catch (thrown) {
      if (thrown instanceof Problem && thrown.status < 500) await this.trail.append(refusalEntryOf(operation, call, this.clock.now(), thrown));
      if (thrown instanceof Denied) await nextBeat(started);
      throw thrown;
    }
  }

  /** Carries the command out. What stands in its way may be its own effects, from when it was sent before: then it is answered as it was then. */
  private async answer<T extends AnyOperation, L>(operation: T, call: CallOf<T>, steps: CommandSteps<T, L>): Promise<OutputOf<T>> {
    const cause = { actorId: call.actor.id, correlationId: call.correlationId, traceparent: call.traceparent };
    try {
      return await this.unitOfWork.run(cause, (tx) => this.inside(tx, operation, call, steps));
    } catch (thrown) {
      const earlier = mongoAway(thrown) ? undefined : await this.keys.find(operation, call);
      if (!earlier) throw thrown;
      return operation.output.parse(earlier.output) as OutputOf<T>;
    }
  }

  private async inside<T extends AnyOperation, L>(tx: Tx, operation: T, call: CallOf<T>, steps: CommandSteps<T, L>): Promise<OutputOf<T>> {
    const { loaded, by } = await permitted(operation, call, () => steps.load?.(tx) ?? Promise.resolve(undefined as L), (found) => steps.resource?.(found) ?? {});
    if (operation.changes && versionOf(loaded) !== call.ifMatch) throw staleVersion();
    const { output, concerns } = await steps.work(tx, loaded);
    const answer = operation.output.parse(output) as OutputOf<T>;
    await this.trail.append(entryOf(operation, call, tx.now, concerns.told ? 'told' : 'done', { ...concerns, code: by }), tx.session);
    await this.keys.keep(tx.session, operation, call, answer);
    return answer;
  }
}

function versionOf(loaded: unknown): number | undefined {
  return typeof loaded === 'object' && loaded !== null && 'version' in loaded && typeof loaded.version === 'number' ? loaded.version : undefined;
}
