import { collectionOf, isDuplicateKey, notFound, refused, staleVersion } from '@custodian/platform';
import { type Belonging, Rotation, sealedTexts, Sealing } from '@custodian/sealing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection, mongo } from 'mongoose';
import type { MissingEpisode } from './episode';
import type { EpisodeRow } from './episode-row.schema';

/** Which episodes are asked for, newest first, and where the page before ended. */
export interface EpisodeQuery {
  readonly running?: boolean;
  readonly childId?: string;
  readonly after?: { readonly since: Date; readonly id: string };
  readonly limit: number;
}

/** An episode without what was typed. */
export type ListedEpisode = Pick<EpisodeRow, '_id' | 'childId' | 'since' | 'circulated' | 'ended'>;

/** Who saw what, whom was told, what was decided, whom to ring. */
const confidential = new Set(['seenBy', 'account', 'whom', 'ring']);

/** The times children of this authority were missing. */
@Injectable()
export class Episodes implements OnModuleInit {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly sealing: Sealing,
    private readonly rotation: Rotation,
  ) {}

  async onModuleInit(): Promise<void> {
    this.rotation.keeps(sealedTexts(this.sealing, () => collectionOf(this.connection, 'missing_episodes'), { texts: (id, { version }) => belongingOf(id, Number(version)) }));
    const newest = { since: -1, _id: -1 } as const;
    await this.rows.createIndexes([
      { key: { runningFor: 1 }, unique: true, partialFilterExpression: { runningFor: { $exists: true } } },
      { key: newest },
      { key: { running: 1, ...newest } },
      { key: { childId: 1, ...newest } },
    ]);
  }

  async find(missingId: string, session?: ClientSession): Promise<MissingEpisode | undefined> {
    const row = await this.rows.findOne({ _id: missingId }, { session });
    return row ? this.episodeOf(row) : undefined;
  }

  /** Throws 404 `missing-episode-not-found`. */
  async get(missingId: string, session?: ClientSession): Promise<MissingEpisode> {
    const found = await this.find(missingId, session);
    if (!found) throw notFound('missing-episode-not-found');
    return found;
  }

  /** Whether one of this child's runs. */
  async runs(childId: string, session: ClientSession): Promise<boolean> {
    return (await this.rows.findOne({ runningFor: childId }, { session, projection: { _id: 1 } })) !== null;
  }

  async list({ running, childId, after, limit }: EpisodeQuery): Promise<ListedEpisode[]> {
    const filter: mongo.Filter<EpisodeRow> = {
      ...(running !== undefined && { running }),
      ...(childId !== undefined && { childId }),
      ...(after && { $or: [{ since: { $lt: after.since } }, { since: after.since, _id: { $lt: after.id } }] }),
    };
    return this.rows.find<ListedEpisode>(filter, { projection: { childId: 1, since: 1, circulated: 1, 'ended.how': 1 }, sort: { since: -1, _id: -1 }, limit }).toArray();
  }

  /** Throws 409 `already-missing` where another of this child's has begun meanwhile. */
  async add(episode: MissingEpisode, session: ClientSession): Promise<void> {
    await this.rows.insertOne(await this.rowOf(episode), { session }).catch((thrown: unknown) => {
      if (isDuplicateKey(thrown)) throw refused('already-missing', 'This child is recorded as missing already: add what was seen to that.');
      throw thrown;
    });
  }

  /** Throws 412 where it is no longer at the version before. */
  async replace(before: MissingEpisode, after: MissingEpisode, session: ClientSession): Promise<void> {
    const { matchedCount } = await this.rows.replaceOne({ _id: before.missingId, version: before.version }, await this.rowOf(after), { session });
    if (matchedCount !== 1) throw staleVersion();
  }

  private async rowOf({ missingId, ...episode }: MissingEpisode): Promise<EpisodeRow> {
    const { rest, texts } = await this.sealing.sealTexts(episode, confidential, belongingOf(missingId, episode.version));
    return { _id: missingId, ...rest, texts, running: !episode.ended, ...(!episode.ended && { runningFor: episode.childId }) };
  }

  private async episodeOf({ _id, texts, running: _running, runningFor: _child, ...episode }: EpisodeRow): Promise<MissingEpisode> {
    return { missingId: _id, ...(await this.sealing.openTexts(episode, confidential, texts, belongingOf(_id, episode.version))) };
  }

  private get rows() {
    return collectionOf<EpisodeRow>(this.connection, 'missing_episodes');
  }
}

function belongingOf(missingId: string, version: number): Belonging {
  return { of: missingId, field: `texts of version ${version}` };
}
