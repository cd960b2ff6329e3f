import { collectionOf } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { confirmationOf } from '../enquiry/enquiry';
import type { EnquiryRow } from '../enquiry/enquiry-row.schema';
import type { Outline } from './outline';

/** Which enquiries are asked for: by their ids, or for whom a child of the Record was chosen. */
export interface OutlinesAsked {
  readonly enquiryIds: readonly string[];
  readonly childIds: readonly string[];
  /** Received from the one instant on, and before the other enquiry. */
  readonly since: Date;
  readonly before: { readonly receivedAt: Date; readonly enquiryId: string };
}

/** Enquiries in outline, as they are now; those that were refused are left out. */
@Injectable()
export class Outlines {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async find({ enquiryIds, childIds, since, before: { receivedAt, enquiryId } }: OutlinesAsked): Promise<Outline[]> {
    const rows = await collectionOf<EnquiryRow>(this.connection, 'enquiries')
      .find<Omit<EnquiryRow, 'texts'>>(
        {
          status: { $ne: 'refused' },
          $and: [
            { $or: [{ _id: { $in: [...enquiryIds] } }, { 'steps.choices.childId': { $in: [...childIds] } }] },
            { $or: [{ receivedAt: { $gte: since, $lt: receivedAt } }, { receivedAt, _id: { $lt: enquiryId } }] },
          ],
        },
        { projection: { texts: 0 } },
      )
      .toArray();
    return rows.map(outlineOf);
  }
}

function outlineOf({ _id: enquiryId, reference, receivedAt, status, steps }: Omit<EnquiryRow, 'texts'>): Outline {
  const [{ enquirer, type, subjects }] = steps;
  const answered = steps.find((step) => step.kind === 'answered');
  return {
    enquiryId, reference, receivedAt, status, enquirer, type,
    subjectIds: subjects.map(({ subjectId }) => subjectId),
    choices: confirmationOf({ steps })?.choices ?? [],
    answers: (answered?.scripts ?? []).map(({ subjectId, kind }) => ({ subjectId, kind })),
  };
}
