import {
  allegationReceived, type AnyBetween, arrivalNotified, childToldAnew, conferenceArranged, conferenceAsked, conferenceHeld, minutesSent, moveAnswered, permanentMoveNotified, removedFromRecord, temporaryInclusionAsked,
} from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { refused } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { Receives, type SaidBy } from '../dispatch/incoming/receives.usecase';
import { aboutOf } from './case';
import { Cases } from './cases.usecase';
import { type Hearing, hearings } from './hear';
import { goesOut, type Move } from './move';
import { SaveCase } from './save-case.usecase';

/** What is said of children who have gone there, and of children who have come from there; everything else is said of either. */
const ofThoseAway: ReadonlySet<AnyBetween> = new Set([moveAnswered, arrivalNotified, conferenceArranged, conferenceHeld, allegationReceived]);
const ofThoseHere: ReadonlySet<AnyBetween> = new Set([temporaryInclusionAsked, permanentMoveNotified, conferenceAsked, childToldAnew, removedFromRecord]);
/** What begins a move where there is none. */
const beginnings: ReadonlySet<AnyBetween> = new Set([temporaryInclusionAsked, permanentMoveNotified, arrivalNotified]);

const About = z.object({ moveId: z.string(), moveIds: z.array(z.string()).default([]), continues: z.string().optional(), of: z.string().optional() });

/** Takes in what custodians elsewhere say of moves (MOV-03 … MOV-65). Of a move that is not with them they say nothing: it parks as `move-not-known`. */
@Injectable()
export class HearMoves implements OnModuleInit {
  constructor(
    private readonly receives: Receives,
    private readonly cases: Cases,
    private readonly saving: SaveCase,
  ) {}

  onModuleInit(): void {
    for (const hearing of hearings) this.receives.on(hearing.message, (tx, said, from) => this.hear(tx, hearing, said, from));
  }

  private async hear(tx: Tx, { message, hear }: Hearing, said: unknown, { custodian, receivedAt: at, documents }: SaidBy): Promise<void> {
    const { moveId, moveIds, continues, of } = About.parse(said);
    const ids = [moveId, ...moveIds, ...(continues === undefined ? [] : [continues])];
    const known = await this.cases.moves.knownAs(ids, custodian, tx.session);
    const about = aboutOf(known, ids);
    if (about) mustGo(about, message, of);
    else if (!beginnings.has(message) || (await this.cases.moves.find(moveId, tx.session))) throw refused('move-not-known', 'No such move is known here.');
    const before = await this.cases.of(known, tx.session);
    await this.saving.save(tx, before.moves, () => hear(before, said, { at, by: tx.actorId, custodian, documentIds: documents.map(({ documentId }) => documentId) }));
  }
}

/** Throws 409 `move-goes-the-other-way`. The minutes that go with a child are of earlier conferences, those that come from where they went are of the one there. */
function mustGo(move: Move, message: AnyBetween, of: string | undefined): void {
  const isMinutes = message === minutesSent;
  const wrong = goesOut(move) ? ofThoseHere.has(message) || (isMinutes && of === 'earlier-conferences') : ofThoseAway.has(message) || (isMinutes && of === 'receiving-conference');
  if (wrong) throw refused('move-goes-the-other-way', 'This is for the other authority to say.');
}
