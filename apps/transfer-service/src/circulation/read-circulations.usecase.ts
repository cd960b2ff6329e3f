import { getCirculation, listCirculations, type OutputOf } from '@custodian/contracts';
import { type CallOf, cursorOf, positionOf, Queries } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type ListedCirculation, Circulations } from './circulations.repository';

const Position = z.tuple([z.coerce.date(), z.string()]);

/** Reads who is missing from elsewhere. */
@Injectable()
export class ReadCirculations {
  constructor(
    private readonly queries: Queries,
    private readonly circulations: Circulations,
  ) {}

  get(call: CallOf<typeof getCirculation>) {
    const { circulationId } = call.input;
    return this.queries.run(getCirculation, call, {
      load: () => this.circulations.get(circulationId),
      work: ({ details, ...rest }) => Promise.resolve({ output: { ...told(rest), ...(details && { details }) }, concerns: { resourceId: circulationId, childIds: childIdsOf(rest) } }),
    });
  }

  list(call: CallOf<typeof listCirculations>) {
    const { sought, limit, after } = call.input;
    return this.queries.run(listCirculations, call, {
      work: async () => {
        const position = positionOf(Position, after);
        const found = await this.circulations.list({ ...(sought && { sought: sought === 'true' }), ...(position && { after: { receivedAt: position[0], id: position[1] } }), limit: limit + 1 });
        const page = found.slice(0, limit);
        const last = page.at(-1);
        return { output: { circulations: page.map(told), ...(found.length > limit && last && { next: cursorOf([last.receivedAt, last.circulationId]) }) }, concerns: {} };
      },
    });
  }
}

function told({ circulationId, from, missingId, revision, receivedAt, stoodDownAt, erasedAt, recognised, version }: ListedCirculation): OutputOf<typeof listCirculations>['circulations'][number] {
  return {
    circulationId, from, missingId, revision, version,
    receivedAt: receivedAt.toISOString(),
    ...(stoodDownAt && { stoodDownAt: stoodDownAt.toISOString() }),
    ...(erasedAt && { erasedAt: erasedAt.toISOString() }),
    recognised: recognised.map((each) => ({ ...each, at: each.at.toISOString() })),
  };
}

function childIdsOf({ recognised }: ListedCirculation): string[] {
  return [...new Set(recognised.flatMap(({ childId }) => childId ?? []))];
}
