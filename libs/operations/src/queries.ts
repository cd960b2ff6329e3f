import type { Resource } from '@custodian/access';
import { AuditTrail, type Concerns } from '@custodian/audit';
import type { AnyOperation, OutputOf } from '@custodian/contracts';
import { Clock, Problem } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import type { CallOf } from './call';
import { nextBeat } from './beat';
import { Denied, permitted } from './permission';
import { entryOf, refusalEntryOf } from './trail-entry';

/** What one query does. */
export interface QuerySteps<T extends AnyOperation, L> {
  readonly load?: () => Promise<L>;
  readonly resource?: (loaded: L) => Resource | Promise<Resource>;
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
    const started = performance.now();
    try {
      const { loaded, by } = await permitted(operation, call, () => steps.load?.() ?? Promise.resolve(undefined as L), (found) => steps.resource?.(found) ?? {});
      const { output, concerns } = await steps.work(loaded);
      const answer = operation.output.parse(output) as OutputOf<T>;
      await this.trail.append(entryOf(operation, call, this.clock.now(), 'looked', { ...concerns, code: by }));
      return answer;
    } catch (thrown) {
      if (thrown instanceof Problem && thrown.status < 500) await this.trail.append(refusalEntryOf(operation, call, this.clock.now(), thrown));
      if (thrown instanceof Denied) await nextBeat(started);
      throw thrown;
    }
  }
}
