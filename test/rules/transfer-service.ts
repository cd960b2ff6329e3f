import { randomUUID } from 'node:crypto';
import type { Actor } from '@custodian/access';
import { type AnyEvent, type AnyOperation, type OutputOf, patternOf, type Service } from '@custodian/contracts';
import type { z } from 'zod';
import { CallRefused } from '../../apps/command-line/src/api/client';
import { BusParty } from '../setup/bus-party';
import type { Authority } from './authority';

/** Stands on the bus where transfer-service stands: announces what it would, and asks the register. */
export class TransferService {
  private readonly lanes = new Map<string, Announced>();

  private constructor(
    private readonly party: BusParty,
    private readonly authority: string,
  ) {}

  static async of({ deployment }: Authority): Promise<TransferService> {
    const service: Service = 'transfer-service';
    return new TransferService(await BusParty.on(deployment.rabbitmqUrlOf(service), deployment.authority, service), deployment.authority);
  }

  /** Announces an event as a relay would, and gives what to announce the very same message again with. */
  async says<E extends AnyEvent>(event: E, payload: z.input<E['payload']>, again?: Announced): Promise<Announced> {
    const announced = again ?? this.turnOf(event, payload);
    this.publish(event, payload, announced);
    await this.party.channel.waitForConfirms();
    return announced;
  }

  /** Takes an event's turn in its lane; announces it, after others that follow it, when what is given back is called. */
  later<E extends AnyEvent>(event: E, payload: z.input<E['payload']>): () => Promise<Announced> {
    const announced = this.turnOf(event, payload);
    return () => this.says(event, payload, announced);
  }

  /** What the register answers; throws where it is a problem, with its status and code. */
  async asks<T extends AnyOperation>(operation: T, input: z.input<T['input']>, actor: Actor = { id: 'service:transfer-service', roles: ['service'] }): Promise<OutputOf<T>> {
    const answer = await this.party.call(operation, { input, vouched: { actor }, idempotencyKey: randomUUID() });
    if ('problem' in answer) throw new CallRefused(answer.problem.status, answer.problem.code, answer.problem);
    return operation.output.parse(answer.ok) as OutputOf<T>;
  }

  leave(): Promise<void> {
    return this.party.leave();
  }

  private turnOf(event: AnyEvent, payload: object): Announced {
    const lane = `${event.stream}/${keyOf(event, payload)}`;
    const announced = { messageId: randomUUID(), seq: (this.lanes.get(lane)?.seq ?? 0) + 1, at: new Date().toISOString() };
    this.lanes.set(lane, announced);
    return announced;
  }

  private publish(event: AnyEvent, payload: object, { messageId, seq, at }: Announced): void {
    const headers = { stream: event.stream, key: keyOf(event, payload), seq, 'occurred-at': at, 'actor-id': 'service:transfer-service' };
    this.party.channel.publish('events', `${event.stream}.${patternOf(event)}`, Buffer.from(JSON.stringify(payload)), {
      messageId, type: patternOf(event), userId: `${this.authority}.${event.owner}`, correlationId: messageId, persistent: true, mandatory: true, headers,
    });
  }
}

/** A message as it went out. */
export interface Announced {
  readonly messageId: string;
  readonly seq: number;
  readonly at: string;
}

function keyOf({ keyField }: AnyEvent, payload: object): string {
  return String(Object.entries(payload).find(([name]) => name === keyField)?.[1]);
}
