import { collectionOf, connectedDatabase, ensureCollection, staleVersion } from '@custodian/platform';
import { type Belonging, Rotation, sealedTexts, Sealing } from '@custodian/sealing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';
import type { Ledger } from '../responsibility/ledger';
import { settings } from '../settings';
import type { LedgerRow } from './move-row.schema';

/** Who said or did something, by name where another authority names them, and why. */
const confidential = new Set(['reason', 'agreedBy', 'offeredBy', 'undertakenBy']);

/** Who holds case responsibility for the children who move. */
@Injectable()
export class Responsibilities implements OnModuleInit {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly sealing: Sealing,
    private readonly rotation: Rotation,
  ) {}

  async onModuleInit(): Promise<void> {
    this.rotation.keeps(sealedTexts(this.sealing, () => collectionOf(this.connection, 'responsibilities'), { texts: (id, { version }) => belongingOf(id, Number(version)) }));
    await ensureCollection(connectedDatabase(this.connection), 'responsibilities');
  }

  async find(childId: string, session?: ClientSession): Promise<Ledger | undefined> {
    const row = await this.rows.findOne({ _id: childId }, { session });
    if (!row || row.intervals.length === 0) return undefined;
    const { _id, texts, version, ...kept } = row;
    return { me: settings.AUTHORITY, ...(await this.sealing.openTexts(kept, confidential, texts, belongingOf(_id, version))) };
  }

  /** Of two that change what is about one child, one is run again. A ledger without intervals is none. */
  async keep(childId: string, { me: _us, ...ledger }: Ledger, session: ClientSession): Promise<void> {
    const version = ((await this.rows.findOne({ _id: childId }, { session, projection: { version: 1 } }))?.version ?? 0) + 1;
    const { rest, texts } = await this.sealing.sealTexts(ledger, confidential, belongingOf(childId, version));
    if (version === 1) {
      await this.rows.insertOne({ _id: childId, ...rest, texts, version }, { session });
      return;
    }
    const { matchedCount } = await this.rows.replaceOne({ _id: childId, version: version - 1 }, { ...rest, texts, version }, { session });
    if (matchedCount !== 1) throw staleVersion();
  }

  private get rows() {
    return collectionOf<LedgerRow>(this.connection, 'responsibilities');
  }
}

function belongingOf(childId: string, version: number): Belonging {
  return { of: childId, field: `texts of version ${version}` };
}
