import { setTimeout as wait } from 'node:timers/promises';
import { connect, type ChannelModel } from 'amqplib';
import { TopologyMismatch } from './assert-topology';
import { backoffMs } from './backoff';
import { serverAddress } from '@custodian/platform';

interface LinkUser {
  /** Shown by the broker. */
  readonly name: string;
  /** Makes the channels anew on each new connection; what it throws makes the link try again. */
  readonly open: (connection: ChannelModel, signal: AbortSignal) => Promise<void>;
  /** The connection and its channels are gone. */
  readonly lost: (reason: string) => void;
  /** It could not be made; tried again by itself. */
  readonly failed: (thrown: unknown) => void;
}

const connectMs = 5_000;
const openMs = 20_000;

/** One connection to the broker that comes back by itself. Whatever goes wrong on it or on a channel, all of it is made anew. */
export class Link {
  private connection: ChannelModel | undefined;
  private ready = false;
  private failures = 0;
  private readonly stopping = new AbortController();
  blocked = false;

  constructor(
    private readonly url: string,
    private readonly user: LinkUser,
  ) {}

  get up(): boolean {
    return this.ready;
  }

  /** Resolves after the first attempt, also where the broker is away; rejects where the broker's queues are not ours (`TopologyMismatch`). */
  async start(): Promise<void> {
    try {
      await this.attempt();
    } catch (thrown) {
      if (thrown instanceof TopologyMismatch) {
        await this.stop();
        throw thrown;
      }
      this.again(thrown);
    }
  }

  /** Drops the connection and makes everything anew, as after a channel error or a cancelled consumer. */
  restart(): void {
    if (this.connection) void leave(this.connection);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    if (this.connection) await leave(this.connection);
  }

  private async attempt(): Promise<void> {
    const { url: address, tls } = serverAddress(this.url);
    const url = new URL(address);
    if (!url.searchParams.has('heartbeat')) url.searchParams.set('heartbeat', '10');
    const connection = await connect(url.href, { ...tls, noDelay: true, timeout: connectMs, clientProperties: { connection_name: this.user.name } });
    const gone = new AbortController();
    this.connection = connection;
    connection.on('error', () => undefined);
    connection.on('blocked', () => (this.blocked = true));
    connection.on('unblocked', () => (this.blocked = false));
    connection.on('close', (reason?: Error) => {
      gone.abort();
      this.closed(connection, reason);
    });
    try {
      if (this.stopping.signal.aborted) throw new Error('stopped');
      await within(openMs, this.user.open(connection, gone.signal), gone.signal);
      this.ready = true;
      this.failures = 0;
    } catch (thrown) {
      this.connection = undefined;
      void leave(connection);
      throw thrown;
    }
  }

  private closed(connection: ChannelModel, reason: Error | undefined): void {
    if (this.connection !== connection) return;
    const wasReady = this.ready;
    this.connection = undefined;
    this.ready = false;
    this.blocked = false;
    if (!wasReady) return;
    this.user.lost(reason?.name ?? 'closed');
    this.again(undefined);
  }

  private again(thrown: unknown): void {
    if (this.stopping.signal.aborted) return;
    if (thrown !== undefined) this.user.failed(thrown);
    this.failures += 1;
    wait(backoffMs(this.failures, Math.random()), undefined, { signal: this.stopping.signal }).then(
      () => {
        this.attempt().catch((error: unknown) => {
          this.again(error);
        });
      },
      () => undefined,
    );
  }
}

async function within(ms: number, work: Promise<void>, gone: AbortSignal): Promise<void> {
  const limit = new AbortController();
  try {
    await Promise.race([
      work,
      wait(ms, undefined, { signal: limit.signal }).then(() => Promise.reject(new Error('the broker does not answer'))),
      new Promise((_, reject) => {
        gone.addEventListener('abort', () => { reject(new Error('connection closed')); }, { once: true });
      }),
    ]);
  } finally {
    limit.abort();
  }
}

/** Says goodbye, but not for longer than a second: a stuck broker never answers. */
async function leave(connection: ChannelModel): Promise<void> {
  const closing = connection.close().catch(() => undefined);
  const done = await Promise.race([closing.then(() => true), wait(1_000, false, { ref: false })]);
  if (!done) connection.emit('close');
}
