import type { Tx } from '@custodian/messaging';
import { collectionOf } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';

interface CheckRow {
  readonly _id: string;
  readonly childId: string;
  readonly checkedAt: Date;
}

/** When the Record was checked for which child by an enquiry of the type Section 47, whether or not it is known here yet that one runs. */
@Injectable()
export class Section47Checks implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onModuleInit(): Promise<void> {
    await this.rows.createIndexes([{ key: { childId: 1, checkedAt: -1 } }]);
  }

  async add({ session }: Tx, { enquiryId, childId, checkedAt }: { readonly enquiryId: string; readonly childId: string; readonly checkedAt: Date }): Promise<void> {
    await this.rows.updateOne({ _id: `${enquiryId}:${childId}` }, { $setOnInsert: { childId, checkedAt } }, { session, upsert: true });
  }

  /** The instants at which any of these entries was checked for. */
  async of(childIds: readonly string[], session: ClientSession): Promise<Date[]> {
    return (await this.rows.find({ childId: { $in: [...childIds] } }, { session }).toArray()).map(({ checkedAt }) => checkedAt);
  }

  private get rows() {
    return collectionOf<CheckRow>(this.connection, 'section_47_checks');
  }
}
