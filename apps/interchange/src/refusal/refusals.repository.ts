import type { RefusalCode } from '@custodian/interchange';
import { collectionOf } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { forgetAfter } from '../ledger/forget-after.repository';

/** A dispatch that was not passed on. Where it came in is certain, what it claimed is not. */
export interface RefusalRow {
  readonly _id: string;
  readonly code: RefusalCode;
  /** The authority whose mailbox it was written to. */
  readonly mailbox: string;
  readonly claimedFrom?: string;
  readonly to?: string;
  readonly dispatchId?: string;
  readonly at: Date;
}

export class RefusalsSettings {
  constructor(readonly keepSeconds: number) {}
}

/** What was refused, and never why in words. */
@Injectable()
export class Refusals implements OnModuleInit {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly settings: RefusalsSettings,
  ) {}

  async onModuleInit(): Promise<void> {
    await forgetAfter(this.connection, 'refusals', 'at', this.settings.keepSeconds);
  }

  async add(row: RefusalRow): Promise<void> {
    await this.rows.insertOne(row, { ignoreUndefined: true });
  }

  private get rows() {
    return collectionOf<RefusalRow>(this.connection, 'refusals');
  }
}
