import { collectionOf, isDuplicateKey } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { settings } from '../settings';

interface ReachedRow {
  readonly _id: string;
  readonly at: Date;
}

const gapMs = settings.PERSON_GAP_SECONDS * 1000;

/** When somebody was last written to by a channel, by the real time: at most one message a minute goes to a person by each. */
@Injectable()
export class Reached {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** Takes the person's next turn: 0, or how many milliseconds it is until there is one. */
  async take(recipientId: string, channel: string): Promise<number> {
    if (gapMs === 0) return 0;
    const now = Date.now();
    const _id = `${recipientId}:${channel}`;
    try {
      await this.rows.updateOne({ _id, at: { $lte: new Date(now - gapMs) } }, { $set: { at: new Date(now) } }, { upsert: true });
      return 0;
    } catch (thrown) {
      if (!isDuplicateKey(thrown)) throw thrown;
    }
    const last = await this.rows.findOne({ _id });
    return Math.max(1, (last?.at.getTime() ?? now) + gapMs - now);
  }

  private get rows() {
    return collectionOf<ReachedRow>(this.connection, 'reached');
  }
}
