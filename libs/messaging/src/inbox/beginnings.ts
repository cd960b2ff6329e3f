import { Injectable } from '@nestjs/common';
import { Clock } from '@custodian/platform';
import { MessagingSettings } from '../options';
import { Store } from '../store';
import type { HeldRow } from './held-row';

/** Since when this consumer hears each stream. What was announced before that never reaches it, so a lane may begin later than at 1. */
@Injectable()
export class Beginnings {
  constructor(
    private readonly settings: MessagingSettings,
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  /** Notes, the first time only, that it hears these streams from now on. */
  async note(): Promise<void> {
    const heard = this.settings.messages.events.filter((event) => event.listeners.includes(this.settings.service));
    for (const stream of new Set(heard.map((event) => event.stream))) {
      await this.store.listening.updateOne({ _id: this.idOf(stream) }, { $setOnInsert: { since: this.clock.now() } }, { upsert: true });
    }
  }

  async isFirstFor(row: HeldRow): Promise<boolean> {
    const { stream, 'previous-at': previousAt } = row.message.headers;
    if (typeof stream !== 'string' || typeof previousAt !== 'string') return false;
    const listening = await this.store.listening.findOne({ _id: this.idOf(stream) });
    return listening !== null && new Date(previousAt) < listening.since;
  }

  private idOf(stream: string): string {
    return `${this.settings.service}/${stream}`;
  }
}
