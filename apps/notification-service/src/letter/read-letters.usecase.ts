import { getLetters, listLetters } from '@custodian/contracts';
import { type CallOf, cursorOf, positionOf, Queries } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { lettersInContract, recipientsInContract } from './in-contract';
import { Letters } from './letters.repository';
import { Notes } from './notes.usecase';
import { TheRecord } from './record.client';

const Place = z.object({ dueAt: z.iso.datetime(), matterId: z.uuid() });

/** Which letters are owed, and to whom. */
@Injectable()
export class ReadLetters {
  constructor(
    private readonly queries: Queries,
    private readonly letters: Letters,
    private readonly record: TheRecord,
    private readonly notes: Notes,
  ) {}

  /** All for the designated manager, for others those of the plans they lead. */
  list(call: CallOf<typeof listLetters>) {
    const { input: { status, childId, limit, after }, actor } = call;
    return this.queries.run(listLetters, call, {
      work: async () => {
        const place = positionOf(Place, after);
        const led = actor.roles.includes('custodian') ? {} : { leadWorkerId: actor.workerId ?? '' };
        const found = await this.letters.page({ status, ...(childId && { childId }), ...led, limit: limit + 1, ...(place && { after: { ...place, dueAt: new Date(place.dueAt) } }) });
        const page = found.slice(0, limit);
        const last = page.at(-1);
        const next = found.length > limit && last ? cursorOf({ dueAt: last.dueAt, matterId: last.matterId }) : undefined;
        return { output: { letters: page.map(lettersInContract), ...(next && { next }) }, concerns: { childIds: [...new Set(page.map((each) => each.childId))] } };
      },
    });
  }

  async get(call: CallOf<typeof getLetters>) {
    const { matterId } = call.input;
    const asked = await this.record.about(getLetters, call, matterId);
    return this.queries.run(getLetters, call, {
      load: () => this.letters.get(matterId),
      resource: () => asked.resource(),
      work: async (matter) => {
        const recipients = recipientsInContract(matter, asked.known(), await this.notes.of(matter));
        return { output: { ...lettersInContract(matter), recipients }, concerns: { resourceId: matterId, childIds: [matter.childId] } };
      },
    });
  }
}
