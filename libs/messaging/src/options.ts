import type { AnyEvent, AnyOperation, Service } from '@custodian/contracts';

/** Every message there is, as far as one process needs to know. */
export interface Messages {
  readonly operations: readonly AnyOperation[];
  readonly events: readonly AnyEvent[];
}

/** What a service says when it takes its place on the bus. */
export interface MessagingOptions {
  readonly service: Service;
  /** With the authority's vhost. */
  readonly rabbitUrl: string;
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
    readonly topology: { readonly ladderMs: readonly number[]; readonly messages: Messages },
  ) {}

  get messages(): Messages {
    return this.topology.messages;
  }

  get ladderMs(): readonly number[] {
    return this.topology.ladderMs;
  }
}

/** 5 s, 30 s, 2 min, 10 min, 30 min. */
export const ladderMs: readonly number[] = [5_000, 30_000, 120_000, 600_000, 1_800_000];
