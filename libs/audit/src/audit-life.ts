import type { BeforeApplicationShutdown, OnApplicationBootstrap, OnModuleInit } from '@nestjs/common';
import type { AuditStore } from './audit-store';
import type { Sequencing } from './chain/sequencing';
import type { HeadsCarrier } from './heads/heads-carrier';

/** Starts the trail with its service, and leaves its chain complete and signed when the service is shut down. */
export class AuditLife implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly store: AuditStore,
    private readonly sequencing: Sequencing,
    private readonly carrier: HeadsCarrier,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.store.prepare();
  }

  onApplicationBootstrap(): void {
    this.sequencing.start();
    this.carrier.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.sequencing.stop();
    await this.carrier.stop();
  }
}
