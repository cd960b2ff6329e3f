import {
  arrangeConference, askForConference, confirmArrival, endMove, handOverResponsibility, listMoves, makeMovePermanent, openMove, recordArrival, recordChild, recordConference, recordReceivingConference, refuseMove, sendMinutes,
} from '@custodian/contracts';
import { CallRefused } from '../../api/client';
import type { ChildInput } from '../../made-up/child';
import { dayBefore, type MoveSeen, type Party, someMinutes } from './party';
import type { Story } from './plan';

/** What the client of one story was told, and what is to stand afterwards. */
export interface Told {
  readonly story: Story;
  /** The child's entries, by authority. */
  readonly entries: { readonly code: string; readonly childId: string }[];
  readonly moves: { readonly moveId: string; readonly home: string; readonly away: string; readonly standing: Standing }[];
  /** Why the client could not go on. */
  failed?: string;
}

export type Standing = 'open' | 'completed' | 'ended';

/** One child between two authorities. */
interface Between {
  readonly home: Party;
  readonly away: Party;
  readonly story: Story;
  readonly told: Told;
}

/** What the moves of a child begin with: their entry at home, and who they are. */
interface Known {
  readonly childId: string;
  readonly child: ChildInput;
}

const addressThere = { kind: 'temporary' as const, lines: ['2 Saltings Lane', 'Eastmere'], postcode: 'ZZ98 1AB' };
const gp = { name: 'Ottoline Marsh-Lund', role: 'GP', agency: 'Tanpits Surgery', phone: '0161 496 0102' };
const chair = { name: 'Odalys Marchbanks', role: 'Conference chair', agency: 'Safeguarding Unit' };

/** Goes through one story to its end, telling when the child is on the move and when it is over. */
export async function tell(story: Story, child: ChildInput, parties: readonly Party[], step: () => Promise<void>): Promise<Told> {
  const told: Told = { story, entries: [], moves: [] };
  const way = story.way.map((number) => parties[number]).filter((party) => party !== undefined);
  const [home, away, onward] = way;
  if (!home || !away) throw new Error('a move is between two');
  try {
    const { childId } = await home.custodian(recordChild, child);
    told.entries.push({ code: home.code, childId });
    await hold(home, 'initial', childId, dayBefore(120));
    await step();
    const between = { home, away, story, told };
    const there = await course[story.kind](between, { childId, child });
    if (onward) await forGood({ ...between, home: away, away: onward }, await open({ ...between, home: away, away: onward }, there ?? '', 'permanent', 0));
  } catch (thrown) {
    told.failed = thrown instanceof CallRefused ? thrown.message : String(thrown);
  }
  await step();
  return told;
}

const course: Readonly<Record<Story['kind'], (between: Between, known: Known) => Promise<string | undefined>>> = {
  permanent: async (between, { childId }) => forGood(between, await open(between, childId, 'permanent')),
  onward: async (between, { childId }) => forGood(between, await open(between, childId, 'permanent')),
  'both-sides': async (between, known) => forGood(between, await openOnBoth(between, known)),
  'became-permanent': async (between, { childId }) => {
    const { home, away } = between;
    const stay = await open(between, childId, 'temporary');
    await included(between, stay);
    const { moveId } = await home.does(home.keyWorker, makeMovePermanent, { moveId: stay, movedOn: dayBefore(1), awareAt: ago(30), addressThere: { ...addressThere, from: dayBefore(1) } });
    between.told.moves.splice(0, 1, noted(between, stay, 'ended'), noted(between, moveId, 'completed'));
    await away.sees(stay, ({ status }) => status === 'ended');
    return forGood(between, moveId);
  },
  stays: async (between, { childId }) => {
    await included(between, await open(between, childId, 'temporary'));
    return undefined;
  },
  returned: async (between, { childId }) => {
    const { home, away, story } = between;
    const moveId = await open(between, childId, 'temporary');
    await included(between, moveId);
    const who = story.asked ? away : home;
    await who.does(who.custodian, endMove, { moveId, on: dayBefore(0), because: 'returned-home' });
    return untilEnded(between, moveId);
  },
  refused: async (between, { childId }) => {
    const { away } = between;
    const moveId = await open(between, childId, 'permanent');
    const { childId: there } = await away.sees(moveId, ({ status }) => status === 'on-record-here');
    between.told.entries.push({ code: away.code, childId: there ?? '' });
    await away.does(away.custodian, refuseMove, { moveId, answer: 'refused', reason: 'They never arrived' });
    return untilEnded(between, moveId);
  },
  'taken-back': async (between, { childId }) => {
    const { home } = between;
    const moveId = await open(between, childId, 'permanent');
    await included(between, moveId);
    await handOver(between, moveId);
    await home.does(home.custodian, endMove, { moveId, on: dayBefore(0), because: 'opened-in-error' });
    return untilEnded(between, moveId);
  },
};

/** Says that a child goes, and what is to become of it. */
async function open(between: Between, childId: string, kind: 'temporary' | 'permanent', days = 2): Promise<string> {
  const { home, away, story, told } = between;
  const { moveId } = await home.keyWorker(openMove, { childId, kind, to: away.code, movedOn: dayBefore(days), awareAt: ago(60), addressThere: { ...addressThere, from: dayBefore(days) }, concerns: 'Missed appointments at the surgery' });
  told.moves.push(noted(between, moveId, story.kind === 'stays' ? 'open' : story.kind === 'returned' || story.kind === 'refused' || story.kind === 'taken-back' ? 'ended' : 'completed'));
  return moveId;
}

function noted({ home, away }: Between, moveId: string, standing: Standing): Told['moves'][number] {
  return { moveId, home: home.code, away: away.code, standing };
}

/** Begun on both sides at once; whom the register does not recognise for certain, a person does. */
async function openOnBoth(between: Between, { childId, child }: Known): Promise<string> {
  const { home, away } = between;
  const { authorityChildId: _id, addresses: [addressAtHome], openCase: _case, placedBy: _placed, ...particulars } = child;
  const arriving = { from: home.code, stay: 'permanent' as const, movedOn: dayBefore(2), child: particulars, addressHere: { ...addressThere, from: dayBefore(2) }, ...(addressAtHome && { addressAtHome }) };
  const [moveId, arrival] = await Promise.all([open(between, childId, 'permanent').catch((thrown: unknown) => begunByArrival(between, childId, thrown)), away.custodian(recordArrival, arriving)]);
  const said = await home.sees(arrival.moveId, () => true);
  if (said.status === 'unconfirmed') await home.does(home.custodian, confirmArrival, { moveId: arrival.moveId, childId }).catch(unlessConfirmed);
  await home.sees(arrival.moveId, ({ status }) => status === 'ended');
  return moveId;
}

/** The arrival was here first, and the register certain which child it is: that has begun the move. */
async function begunByArrival(between: Between, childId: string, thrown: unknown): Promise<string> {
  const { moves: [move] } = await between.home.custodian(listMoves, { childId, open: 'true' });
  if (!(thrown instanceof CallRefused && thrown.code === 'earlier-move-still-open') || !move) throw thrown;
  between.told.moves.push(noted(between, move.moveId, 'completed'));
  return move.moveId;
}

function unlessConfirmed(thrown: unknown): void {
  if (!(thrown instanceof CallRefused && (thrown.code === 'move-confirmed-already' || thrown.code === 'move-not-open'))) throw thrown;
}

/** On both Records. Gives the entry there. */
async function included({ home, away, told }: Between, moveId: string): Promise<string> {
  const { childId = '' } = await away.sees(moveId, ({ status }) => status === 'on-record-here');
  told.entries.push({ code: away.code, childId });
  await home.sees(moveId, ({ status }) => status === 'on-record-there');
  return childId;
}

async function untilEnded({ home, away }: Between, moveId: string): Promise<undefined> {
  for (const party of [home, away]) await party.sees(moveId, ({ status }) => status === 'ended');
  return undefined;
}

const says = (...words: readonly string[]) => ({ responsibility }: MoveSeen): boolean => words.includes(responsibility?.says ?? '');

/** Responsibility passes before the conference, in its three steps. */
async function handOver({ home, away }: Between, moveId: string): Promise<void> {
  await home.does(home.keyWorker, handOverResponsibility, { moveId, step: 'offer' });
  await away.sees(moveId, says('theirs-offered-to-us'));
  await away.does(away.custodian, handOverResponsibility, { moveId, step: 'undertake' });
  await home.sees(moveId, says('ours-undertaken-by-them'));
  await home.does(home.custodian, handOverResponsibility, { moveId, step: 'let-go' });
  await away.sees(moveId, says('ours'));
}

/** A move for good from the inclusion to its completion. Gives the child's entry there. */
async function forGood(between: Between, moveId: string): Promise<string> {
  const { home, away, story } = between;
  const childId = await included(between, moveId);
  if (story.interim) await handOver(between, moveId);
  if (story.asked) {
    await home.does(home.custodian, askForConference, { moveId, because: 'The family has moved for good', invitees: [{ name: 'Ianthe Brockhollow', designation: 'Key worker', address: 'Tanpits House' }] });
    await home.does(home.custodian, sendMinutes, { moveId, documentIds: await someMinutes(home.custodian) });
  }
  const on = dayBefore(0);
  await away.does(away.chair, arrangeConference, { moveId, on, place: 'Saltings House' });
  await hold(away, 'moving-in', childId, on);
  await away.does(away.chair, recordReceivingConference, { moveId, on, chair: chair.name, outcome: 'plan', categories: ['neglect'] });
  await away.does(away.chair, sendMinutes, { moveId, documentIds: await someMinutes(away.chair) });
  for (const party of [home, away]) await party.sees(moveId, ({ status }) => status === 'completed');
  return childId;
}

/** A conference that decides on a plan. */
async function hold({ chair: call, leadWorkerId }: Party, kind: 'initial' | 'moving-in', childId: string, heldOn: string): Promise<void> {
  await call(recordConference, { kind, heldOn, chair, members: [gp], decisions: [{ childId, decision: 'plan', categories: ['neglect'], leadWorkerId, coreGroup: [gp] }] });
}

function ago(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}
