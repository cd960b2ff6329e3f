import type { AnyEvent, AnyOperation, Service } from '@custodian/contracts';
import type { KeyFiles } from './vouching/service-keys';

/** Every message there is, as far as one process needs to know. */
export interface Messages {
  readonly operations: readonly AnyOperation[];
  readonly events: readonly AnyEvent[];
}

export type BusUsers = 'own' | 'shared';

/** What a service says when it takes its place on the bus. */
export interface MessagingOptions {
  readonly service: Service;
  /** With the authority's vhost. */
  readonly rabbitUrl: string;
  /**
   * `own` (the default): the broker knows each service as a user of its own, called `<authority>.<service>`, and the bus is declared for them.
   * `shared`: one user for all, which declares what it needs; nobody can tell then who sent a message.
   */
  readonly users?: BusUsers;
  readonly keys: KeyFiles;
  /** False: announces and asks, but hears nothing. Default true. */
  readonly consume?: boolean;
  /** Pauses before each further attempt, in milliseconds. Default: 5 s, 30 s, 2 min, 10 min, 30 min. */
  readonly ladderMs?: readonly number[];
  /** Default: the whole catalogue of `libs/contracts`. */
  readonly messages?: Messages;
}

/** The options with their defaults filled in; injectable. */
export class MessagingSettings {
  constructor(
    readonly service: Service,
    readonly rabbitUrl: string,
    readonly consume: boolean,
    readonly topology: { readonly ladderMs: readonly number[]; readonly messages: Messages; readonly users: BusUsers },
  ) {
    if (topology.users === 'own' && !this.user.endsWith(`.${service}`)) throw new Error(`Settings: RABBITMQ_URL: its user is not ${service}'s own; RABBITMQ_USERS=shared says that there is one for all`);
  }

  /** Who this process is to the broker. */
  get user(): string {
    return decodeURIComponent(new URL(this.rabbitUrl).username) || 'guest';
  }

  /** Who another service of this authority is to the broker. */
  userOf(service: Service): string {
    return this.users === 'shared' ? this.user : `${this.user.slice(0, -this.service.length)}${service}`;
  }

  get users(): BusUsers {
    return this.topology.users;
  }

  get messages(): Messages {
    return this.topology.messages;
  }

  get ladderMs(): readonly number[] {
    return this.topology.ladderMs;
  }
}

/** 5 s, 30 s, 2 min, 10 min, 30 min. */
export const ladderMs: readonly number[] = [5_000, 30_000, 120_000, 600_000, 1_800_000];
