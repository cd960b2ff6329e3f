import { type Actor, couldBeAllowed, type Resource } from '@custodian/access';
import { type AnyOperation, getChildForMove, includeFromElsewhere, type InputOf, matchChild, type OutputOf, recordPlacedElsewhere } from '@custodian/contracts';
import { BusClient } from '@custodian/messaging';
import type { CallOf } from '@custodian/operations';
import { notFound } from '@custodian/platform';
import { Injectable } from '@nestjs/common';

/** Why the register is asked: what belongs together in logs and traces. */
export type Cause = Pick<CallOf<AnyOperation>, 'correlationId' | 'traceparent'>;
export type ChildOnRecord = OutputOf<typeof getChildForMove>;

const itself: Actor = { id: 'service:transfer-service', roles: ['service'] };

/** The Record of this authority, asked over the bus. Outside any transaction. */
@Injectable()
export class TheRecord {
  constructor(private readonly bus: BusClient) {}

  /** Throws 404 `child-not-found`, and 503 `service-unavailable` where the register does not answer. */
  child(childId: string, { correlationId, traceparent }: Cause): Promise<ChildOnRecord> {
    return this.bus.query(getChildForMove, { childId }, { actor: itself, correlationId, ...(traceparent !== undefined && { traceparent }) });
  }

  /** The child, asked about before the transaction for whoever may do this; for anybody else nobody is asked. Whoever is refused is refused as such, whatever becomes of the question. */
  asked(childId: string, operation: AnyOperation, call: CallOf<AnyOperation>): Promise<ChildOnRecord> {
    const asked = couldBeAllowed(call.actor, operation.name) === 'no' ? Promise.reject(notFound('child-not-found')) : this.child(childId, call);
    asked.catch(() => undefined);
    return asked;
  }

  /** The entries a child another authority tells of may be. Throws 503. */
  async matches(told: InputOf<typeof matchChild>, correlationId: string): Promise<OutputOf<typeof matchChild>['matches']> {
    return (await this.bus.query(matchChild, told, { actor: itself, correlationId })).matches;
  }

  /** Puts a child from elsewhere on the Record; again, it changes what is told of them. Throws 503 and what the register refuses. */
  include(input: InputOf<typeof includeFromElsewhere>, correlationId: string): Promise<OutputOf<typeof includeFromElsewhere>> {
    return this.bus.query(includeFromElsewhere, input, { actor: itself, correlationId });
  }

  /** Says where a child of ours is away. Throws 503 and what the register refuses. */
  async place(input: InputOf<typeof recordPlacedElsewhere>, correlationId: string): Promise<void> {
    await this.bus.query(recordPlacedElsewhere, input, { actor: itself, correlationId });
  }

  /** What the decision whether somebody may do this needs to know of the child. Asked for only where that decides anything. */
  async resourceOf(childId: string | undefined, operation: AnyOperation, call: CallOf<AnyOperation>): Promise<Resource> {
    if (childId === undefined || couldBeAllowed(call.actor, operation.name) !== 'depends') return {};
    const { leadWorkerIds, leadTeams } = await this.child(childId, call);
    return { childId, leadWorkerIds, leadTeams };
  }
}
