import { collectionOf, isDuplicateKey, notFound, refused } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';
import type { Agency } from './agency';
import type { AgencyRow } from './agency-row.schema';

/** The authority's own directory of agencies. */
@Injectable()
export class Agencies implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onModuleInit(): Promise<void> {
    await this.rows.createIndexes([{ key: { nameKey: 1 }, unique: true }]);
  }

  async find(agencyId: string, session?: ClientSession): Promise<Agency | undefined> {
    const row = await this.rows.findOne({ _id: agencyId }, { session });
    return row ? agencyOf(row) : undefined;
  }

  /** Throws 404 `agency-not-found`. */
  async get(agencyId: string, session: ClientSession): Promise<Agency> {
    const agency = await this.find(agencyId, session);
    if (!agency) throw notFound('agency-not-found');
    return agency;
  }

  /** At most `limit` by name, those after the name `after`. */
  async list(limit: number, after?: string): Promise<Agency[]> {
    const rows = await this.rows.find(after === undefined ? {} : { nameKey: { $gt: after } }, { sort: { nameKey: 1 }, limit }).toArray();
    return rows.map(agencyOf);
  }

  /** Throws 409 `agency-already-recorded` where another has that name. */
  async add(agency: Agency, session: ClientSession): Promise<void> {
    await this.rows.insertOne(rowOf(agency), { session }).catch(alreadyRecorded);
  }

  /** Throws as `add`. */
  async change(agency: Agency, session: ClientSession): Promise<void> {
    await this.rows.replaceOne({ _id: agency.agencyId }, rowOf(agency), { session }).catch(alreadyRecorded);
  }

  private get rows() {
    return collectionOf<AgencyRow>(this.connection, 'agencies');
  }
}

/** What the list of agencies goes by. */
export function nameKeyOf({ name }: Pick<Agency, 'name'>): string {
  return name.toLowerCase();
}

function rowOf({ agencyId, ...agency }: Agency): AgencyRow {
  return { _id: agencyId, nameKey: nameKeyOf(agency), ...agency };
}

function agencyOf({ _id, nameKey: _key, ...agency }: AgencyRow): Agency {
  return { agencyId: _id, ...agency };
}

function alreadyRecorded(thrown: unknown): never {
  if (isDuplicateKey(thrown)) throw refused('agency-already-recorded', 'The directory has an agency of this name already.');
  throw thrown;
}
