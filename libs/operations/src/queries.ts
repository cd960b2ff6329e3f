import { randomUUID } from 'node:crypto';
import type { Resource } from '@custodian/access';
import { AuditTrail, type Concerns } from '@custodian/audit';
import type { AnyOperation, OutputOf } from '@custodian/contracts';
import { Clock, Problem } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import type { CallOf } from './call';
import { idsIn } from './commands';
import { Denied, permitted } from './permission';

/** What one query does. */
export interface QuerySteps<T extends AnyOperation, L> {
  readonly load?: () => Promise<L>;
  readonly resource?: (loaded: L) => Resource;
  readonly work: (loaded: L) => Promise<{ readonly output: OutputOf<T>; readonly concerns: Concerns }>;
}

/** Runs queries: who looked at what is written, durably, before the answer leaves (REC-14). */
@Injectable()
export class Queries {
  constructor(
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run<T extends AnyOperation, L = undefined>(operation: T, call: CallOf<T>, steps: QuerySteps<T, L>): Promise<OutputOf<T>> {
    try {
      const loaded = await permitted(operation, call, () => steps.load?.() ?? Promise.resolve(undefined as L), (found) => steps.resource?.(found) ?? {});
      const { output, concerns } = await steps.work(loaded);
      const answer = operation.output.parse(output) as OutputOf<T>;
      await this.note(operation, call, 'looked', concerns);
      return answer;
    } catch (thrown) {
      if (thrown instanceof Denied) await this.note(operation, call, 'denied', { ...idsIn(call.input) }, thrown.rule);
      else if (thrown instanceof Problem && thrown.status < 500) await this.note(operation, call, 'refused', { ...idsIn(call.input) }, thrown.code);
      throw thrown;
    }
  }

  private async note(operation: AnyOperation, call: CallOf<AnyOperation>, outcome: 'looked' | 'denied' | 'refused', concerns: Concerns, code?: string): Promise<void> {
    const { childIds = [], told: _told, ...ids } = concerns;
    await this.trail.append({
      entryId: randomUUID(),
      at: this.clock.now(),
      service: operation.owner,
      actorId: call.actor.id,
      roles: call.actor.roles,
      action: operation.name,
      outcome,
      ...(code && { code }),
      childIds,
      ...ids,
      correlationId: call.correlationId,
    });
  }
}
