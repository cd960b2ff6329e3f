import { Log, ReadinessChecks } from '@custodian/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { DataKeys } from './keys/data-keys.repository';
import { KeyRing } from './keys/key-ring';
import { Rotation } from './rotation/rotation';
import { Sealing } from './sealing';
import { providerOf, type SealingSettings } from './sealing-settings';

/** Sealing for one service, with keys of its own. Global. Not ready before its keys have been had once. */
@Module({})
export class SealingModule {
  constructor(ring: KeyRing, checks: ReadinessChecks) {
    checks.add({ name: 'keys', vital: true, works: () => ring.atHand() });
  }

  static forRoot(settings: SealingSettings): DynamicModule {
    const provider = providerOf(settings);
    return {
      module: SealingModule,
      global: true,
      providers: [
        DataKeys,
        { provide: KeyRing, useFactory: (store: DataKeys) => new KeyRing(store, provider, settings.SEALING_FRESH_SECONDS * 1000), inject: [DataKeys] },
        {
          provide: Rotation,
          useFactory: (ring: KeyRing, store: DataKeys, log: Log) => new Rotation({ ring, store, provider }, { freshMs: ring.freshMs, settleMs: settings.SEALING_SETTLE_SECONDS * 1000 }, log),
          inject: [KeyRing, DataKeys, Log],
        },
        { provide: Sealing, useFactory: (ring: KeyRing, log: Log) => new Sealing(ring, log), inject: [KeyRing, Log] },
      ],
      exports: [Sealing, Rotation],
    };
  }
}
