import { arrived } from '../come-in';
import { holdConference, sendMinutes } from '../conference';
import { correctMove } from '../correct';
import { endMove, refuse } from '../end';
import { goesOut, isOpen, isPermanent, type Move } from '../move';
import { makePermanent, openOut } from '../open-out';
import { handOver, type HandoverStep } from '../responsibility';
import { someChild } from './said';
import type { Node, World } from './world';

/** Everything that can happen: what persons do, what the network does, and what becomes of the servers. */
export const happenings = [
  'open-temporary', 'open-permanent', 'open-permanent', 'arrive', 'make-permanent', 'end', 'refuse', 'conference', 'conference', 'minutes', 'minutes', 'offer', 'undertake', 'decline', 'let-go', 'withdraw', 'correct',
  'deliver', 'deliver', 'deliver', 'deliver', 'deliver', 'deliver', 'work', 'work', 'work', 'work-and-die', 'register', 'register', 'days-offline', 'hours',
] as const;

/** One thing that happens: at which authority, and to which of what there is to choose from. */
export interface Action {
  readonly does: (typeof happenings)[number];
  readonly who: number;
  readonly which: number;
}

const day = 24 * 60 * 60 * 1000;

/** Lets it happen, where it can. */
export function act(world: World, { does, who, which }: Action): void {
  const all = [...world.nodes.values()];
  const node = all[who % all.length];
  const other = all[(who + 1 + (which % (all.length - 1))) % all.length];
  if (!node || !other) return;
  world.now += 60_000;
  switch (does) {
    case 'deliver':
      world.arrive(other, node, which);
      return;
    case 'work':
    case 'work-and-die':
      world.work(node, does === 'work-and-die');
      return;
    case 'register':
      world.registerHears(node);
      return;
    case 'days-offline':
      node.awayUntil = world.now + 5 * day;
      return;
    case 'hours':
      world.now += (which % 40) * 60 * 60 * 1000;
      return;
    default:
      person(world, node, other, { does, which });
  }
}

/** What a person does at an authority: also while it can reach nobody. */
function person(world: World, node: Node, other: Node, { does, which }: { readonly does: Exclude<Action['does'], 'deliver' | 'work' | 'work-and-die' | 'register' | 'days-offline' | 'hours'>; readonly which: number }): void {
  const { doing, today } = world;
  const open = [...node.moves.values()].filter(isOpen);
  const move = open[which % Math.max(1, open.length)];
  const going = { moveId: world.id(), to: other.me, movedOn: today, awareAt: doing.at, togetherWith: [] };
  if (does === 'open-temporary' || does === 'open-permanent') {
    world.decide(node, () => openOut(world.caseOf(node), world.leaving(node), { ...going, kind: does === 'open-temporary' ? 'temporary-out' : 'permanent-out' }, doing));
    return;
  }
  if (does === 'arrive') {
    // A person hears that the child of whoever has the plan is here.
    const home = [...world.nodes.values()].find(({ record }) => record.own !== undefined);
    if (home && home !== node && open.length === 0) world.decide(node, () => arrived({ me: node.me, moves: [] }, { moveId: going.moveId, from: home.me, kind: which % 2 === 0 ? 'permanent-in' : 'temporary-in', movedOn: today, child: someChild }, doing));
    return;
  }
  if (move) withMove(world, node, move, { does, going });
}

function withMove(world: World, node: Node, move: Move, { does, going }: { readonly does: 'make-permanent' | 'end' | 'refuse' | 'conference' | 'minutes' | 'correct' | HandoverStep; readonly going: { readonly moveId: string; readonly movedOn: string; readonly awareAt: Date; readonly togetherWith: readonly string[] } }): void {
  const { doing, today } = world;
  const before = world.caseOf(node, move.moveIds);
  const { moveId } = move;
  switch (does) {
    case 'make-permanent':
      world.decide(node, () => makePermanent(before, moveId, world.leaving(node), going, doing));
      return;
    case 'end':
      world.decide(node, () => endMove(before, moveId, { on: today, because: 'returned-home' }, doing));
      return;
    case 'refuse':
      world.decide(node, () => refuse(before, moveId, { answer: 'refused', reason: 'Not here', on: today }, doing));
      return;
    case 'conference':
      if (world.decide(node, () => holdConference(before, moveId, { on: today, chair: 'Rosalind Thackwray', outcome: 'plan' }, doing))) heldAt(world, node, moveId);
      return;
    case 'minutes':
      if (world.decide(node, () => sendMinutes(before, moveId, { documentIds: [], documents: [document], on: today }, doing)) && !goesOut(move)) world.facts.minutes.add(node.me);
      return;
    case 'correct':
      world.decide(node, () => correctMove(before, moveId, { correctionId: world.id(), because: 'The landlord confirms the day', movedOn: today }, doing));
      return;
    default:
      if (isPermanent(move)) world.decide(node, () => handOver(before, moveId, does, { ...doing, handoverId: world.id(), reason: 'Not now' }));
  }
}

/** What the conference decided stands on the Record there as a plan of its own. */
function heldAt(world: World, node: Node, moveId: string): void {
  world.facts.conferences.add(node.me);
  if (node.record.own === undefined) node.record.own = `plan-by-${moveId}`;
  delete node.record.elsewhere;
}

const document = { documentId: '41f2a0a7-5b1e-4f52-8d1b-0d7d4dc2a9b3', name: 'Minutes', mediaType: 'application/pdf' as const, bytes: 9, sha256: '0'.repeat(64) };
