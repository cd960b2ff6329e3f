import { collectionOf, Log } from '@custodian/platform';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection, mongo } from 'mongoose';
import type { NoticeRow } from '../notice/notice-row.schema';
import type { Holder } from '../recipient/recipient';
import type { Change } from './change';

/** Who watches: told of each change, and when something may have been missed, after which nothing more comes. */
export interface Watcher {
  readonly tell: (change: Change) => void;
  readonly missed: () => void;
}

const againMs = 1_000;
const most = 500;

/** Tells whoever watches an inbox of this process what changes in it, whichever process changed it: MongoDB says so to all. */
@Injectable()
export class Changes implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly watchers = new Map<Watcher, readonly Holder[]>();
  private stream: mongo.ChangeStream<NoticeRow> | undefined;
  private ended = false;

  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.follow();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ended = true;
    await this.stream?.close().catch(() => undefined);
  }

  /** Tells somebody what changes in these inboxes, until the function it gives is called. */
  watch(holders: readonly Holder[], watcher: Watcher): () => void {
    this.watchers.set(watcher, holders);
    return () => this.watchers.delete(watcher);
  }

  /** What has changed in these inboxes since then, earliest first. */
  async since(holders: readonly Holder[], from: Date): Promise<Change[]> {
    const rows = await this.rows.find({ 'notice.holders': { $in: [...holders] }, changedAt: { $gte: from } }, { sort: { changedAt: 1 }, limit: most }).toArray();
    return rows.map(changeIn);
  }

  /** A stream that breaks is begun anew; whoever watched is sent away, and has what came in between when they connect again. */
  private follow(): void {
    const stream = this.rows.watch([{ $match: { operationType: { $in: ['insert', 'update', 'replace'] } } }], { fullDocument: 'updateLookup' });
    this.stream = stream;
    stream.on('change', (change) => {
      if ('fullDocument' in change && change.fullDocument) this.tell(changeIn(change.fullDocument));
    });
    stream.on('error', (thrown: unknown) => {
      void stream.close().catch(() => undefined);
      if (this.ended) return;
      this.log.warn('notice-stream.broken', { reason: thrown instanceof Error ? thrown.name : 'unknown' });
      for (const { missed } of [...this.watchers.keys()]) missed();
      setTimeout(() => { if (!this.ended) this.follow(); }, againMs).unref();
    });
  }

  private tell(change: Change): void {
    for (const [watcher, holders] of this.watchers) if (holders.some((holder) => change.holders.includes(holder))) watcher.tell(change);
  }

  private get rows() {
    return collectionOf<NoticeRow>(this.connection, 'notices');
  }
}

function changeIn({ notice: { noticeId, reference, version, status, holders }, changedAt }: NoticeRow): Change {
  return { noticeId, reference, version, status, holders, changedAt };
}
