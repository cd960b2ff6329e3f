import { type SaidIn, sightingReported } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { Log } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Receives, type SaidBy } from '../dispatch/incoming/receives.usecase';
import { Episodes } from './episodes.repository';
import { sighted } from './missing';
import { SaveEpisode } from './save-episode.usecase';
import { toldCustodians } from './status';

/** Takes in what custodians elsewhere say of a missing child of ours (MOV-83). */
@Injectable()
export class HearSightings implements OnModuleInit {
  constructor(
    private readonly receives: Receives,
    private readonly episodes: Episodes,
    private readonly saving: SaveEpisode,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.receives.on(sightingReported, (tx, said, from) => this.keep(tx, said, from));
  }

  /** Of a child whom that custodian was never told of nothing is kept. */
  private async keep(tx: Tx, { missingId, likeness: _sure, seenAt, ...said }: SaidIn<typeof sightingReported>, { custodian, dispatchId, enteredBy }: SaidBy): Promise<void> {
    const before = await this.episodes.find(missingId, tx.session);
    if (!before || !toldCustodians(before).includes(custodian)) {
      this.log.warn('missing.sighting-of-nobody', { messageId: dispatchId });
      return;
    }
    const after = sighted(before, { ...said, custodian, seenAt: new Date(seenAt) }, { now: tx.now, by: enteredBy ?? `custodian:${custodian}` });
    if (after !== before) await this.saving.save(tx, before, after, before.ended ? 'sighting-after-end' : 'sighting');
  }
}
