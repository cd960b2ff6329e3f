import { randomUUID } from 'node:crypto';
import { connectedDatabase, Lease, Log, Metrics, ReadinessChecks, type ServiceSettings } from '@custodian/platform';
import { Rotation, sealedTexts, Sealing } from '@custodian/sealing';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { AuditLife } from './audit-life';
import { AuditStore } from './audit-store';
import { AuditTrail } from './audit-trail';
import { watchTrail } from './audit-watch';
import { chainName } from './chain/link';
import { Sequencer } from './chain/sequencer';
import { Sequencing } from './chain/sequencing';
import { Heads } from './heads/heads';
import { HeadsCarrier } from './heads/heads-carrier';
import { HeadsCopy } from './heads/heads-copy';
import { SigningKey } from './heads/signing-key';
import { TrailReader } from './reading/trail-reader';
import { belongingOfText, Texts } from './texts/texts';

type AuditSettings = Pick<ServiceSettings, 'AUTHORITY' | 'AUDIT_KEY' | 'AUDIT_HEADS_URL' | 'AUDIT_HEADS_DATABASE'>;

/** The trail of one service: written to by every operation, put into a chain, signed, and its heads copied to where other credentials are needed. Global. */
@Global()
@Module({})
export class AuditModule {
  static forRoot(service: string, settings: AuditSettings): DynamicModule {
    const chain = chainName(settings.AUTHORITY, service);
    const place = { url: settings.AUDIT_HEADS_URL, database: settings.AUDIT_HEADS_DATABASE, collection: service };
    const key = SigningKey.from(settings.AUDIT_KEY);
    return {
      module: AuditModule,
      providers: [
        { provide: AuditStore, inject: [getConnectionToken()], useFactory: (connection: Connection) => new AuditStore(connectedDatabase(connection)) },
        {
          provide: Texts,
          inject: [AuditStore, Sealing, Rotation],
          useFactory: (store: AuditStore, sealing: Sealing, rotation: Rotation) => {
            rotation.keeps(sealedTexts(sealing, () => store.untypedTexts, { sealed: belongingOfText }));
            return new Texts(store, sealing);
          },
        },
        { provide: AuditTrail, inject: [AuditStore, Texts], useFactory: (store: AuditStore, texts: Texts) => new AuditTrail(store, texts) },
        { provide: TrailReader, inject: [AuditStore, Texts], useFactory: (store: AuditStore, texts: Texts) => new TrailReader(store, texts) },
        { provide: HeadsCarrier, inject: [AuditStore, Log], useFactory: (store: AuditStore, log: Log) => new HeadsCarrier(new HeadsCopy(store, place), log) },
        {
          provide: Sequencing,
          inject: [AuditStore, HeadsCarrier, Log],
          useFactory: (store: AuditStore, carrier: HeadsCarrier, log: Log) =>
            new Sequencing({ sequencer: new Sequencer(store, chain), heads: new Heads(store, key, chain), carrier }, new Lease(store.leases, `audit/${service}`, randomUUID()), log),
        },
        {
          provide: AuditLife,
          inject: [AuditStore, Sequencing, HeadsCarrier, Metrics, ReadinessChecks],
          useFactory: (store: AuditStore, sequencing: Sequencing, carrier: HeadsCarrier, metrics: Metrics, readiness: ReadinessChecks) => {
            watchTrail(store, metrics, readiness);
            return new AuditLife(store, sequencing, carrier);
          },
        },
      ],
      exports: [AuditTrail, TrailReader, Texts],
    };
  }
}
