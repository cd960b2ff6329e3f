import type { getConference, OutputOf } from '@custodian/contracts';
import { collectionOf, notFound } from '@custodian/platform';
import { type Belonging, Rotation, type Sealed, sealedTexts, Sealing } from '@custodian/sealing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';

export type ConferenceEntry = OutputOf<typeof getConference>;

interface ConferenceRow {
  readonly _id: string;
  /** Without its free texts. */
  readonly conference: ConferenceEntry;
  readonly texts: Sealed;
  /** The load of children it came with. */
  readonly loadedBy?: string;
}

const mostAbout = 50;

/** What people typed. */
const freeTexts = new Set(['reason']);

/** The conferences that were held, their free texts sealed. */
@Injectable()
export class Conferences implements OnModuleInit {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly sealing: Sealing,
    private readonly rotation: Rotation,
  ) {}

  async onModuleInit(): Promise<void> {
    this.rotation.keeps(sealedTexts(this.sealing, () => this.untyped, { texts: belongingOf }));
    await this.rows.createIndexes([{ key: { 'conference.decisions.childId': 1 } }, { key: { loadedBy: 1 }, partialFilterExpression: { loadedBy: { $type: 'string' } } }]);
  }

  /** Throws 404 conference-not-found. */
  async get(conferenceId: string): Promise<ConferenceEntry> {
    const row = await this.rows.findOne({ _id: conferenceId });
    if (!row) throw notFound('conference-not-found');
    return this.sealing.openTexts(row.conference, freeTexts, row.texts, belongingOf(conferenceId));
  }

  /** The conference held last about any of these children. */
  async findLatestAbout(childIds: readonly string[]): Promise<Omit<ConferenceEntry, 'decisions'> | undefined> {
    const found = await this.rows.find({ 'conference.decisions.childId': { $in: [...childIds] } }, { sort: { 'conference.heldOn': -1, 'conference.recordedAt': -1 }, limit: 1 }).toArray();
    return found[0]?.conference;
  }

  /** The conferences about any of these children, latest first, without what people typed of the decisions. */
  async findAbout(childIds: readonly string[]): Promise<Omit<ConferenceEntry, 'decisions'>[]> {
    const found = await this.rows.find({ 'conference.decisions.childId': { $in: [...childIds] } }, { sort: { 'conference.heldOn': -1, 'conference.recordedAt': -1 }, limit: mostAbout }).toArray();
    return found.map(({ conference }) => conference);
  }

  async add(session: ClientSession, conferences: readonly ConferenceEntry[]): Promise<void> {
    if (conferences.length === 0) return;
    await this.rows.insertMany(await this.rowsOf(conferences), { session });
  }

  /** Writes the conferences that came with a load of children, before it is shown. */
  async load(loadId: string, conferences: readonly ConferenceEntry[]): Promise<void> {
    if (conferences.length === 0) return;
    await this.rows.insertMany((await this.rowsOf(conferences)).map((row) => ({ ...row, loadedBy: loadId })), { writeConcern: { w: 1 } });
  }

  async discard(loadId: string): Promise<void> {
    await this.rows.deleteMany({ loadedBy: loadId });
  }

  private rowsOf(conferences: readonly ConferenceEntry[]): Promise<ConferenceRow[]> {
    return Promise.all(
      conferences.map(async (conference) => {
        const { rest, texts } = await this.sealing.sealTexts(conference, freeTexts, belongingOf(conference.conferenceId));
        return { _id: conference.conferenceId, conference: rest, texts };
      }),
    );
  }

  private get untyped() {
    return collectionOf(this.connection, 'conferences');
  }
  private get rows() {
    return collectionOf<ConferenceRow>(this.connection, 'conferences');
  }
}

function belongingOf(conferenceId: string): Belonging {
  return { of: conferenceId, field: 'texts' };
}
