import type { getConference, OutputOf } from '@custodian/contracts';
import { notFound } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';

export type ConferenceEntry = OutputOf<typeof getConference>;

interface ConferenceRow {
  readonly _id: string;
  readonly conference: ConferenceEntry;
  /** The load of children it came with. */
  readonly loadedBy?: string;
}

/** The conferences that were held. */
@Injectable()
export class Conferences implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onModuleInit(): Promise<void> {
    await this.rows.createIndexes([{ key: { 'conference.decisions.childId': 1 } }, { key: { loadedBy: 1 }, partialFilterExpression: { loadedBy: { $type: 'string' } } }]);
  }

  /** Throws 404 conference-not-found. */
  async get(conferenceId: string): Promise<ConferenceEntry> {
    const row = await this.rows.findOne({ _id: conferenceId });
    if (!row) throw notFound('conference-not-found');
    return row.conference;
  }

  async add(session: ClientSession, conferences: readonly ConferenceEntry[]): Promise<void> {
    if (conferences.length === 0) return;
    await this.rows.insertMany(conferences.map((conference) => ({ _id: conference.conferenceId, conference })), { session });
  }

  /** Writes the conferences that came with a load of children, before it is shown. */
  async load(loadId: string, conferences: readonly ConferenceEntry[]): Promise<void> {
    if (conferences.length === 0) return;
    await this.rows.insertMany(conferences.map((conference) => ({ _id: conference.conferenceId, conference, loadedBy: loadId })), { writeConcern: { w: 1 } });
  }

  async discard(loadId: string): Promise<void> {
    await this.rows.deleteMany({ loadedBy: loadId });
  }

  private get rows() {
    const database = this.connection.getClient().db(this.connection.name);
    return database.collection<ConferenceRow>('conferences', { readConcern: { level: 'majority' }, readPreference: 'primary' });
  }
}
