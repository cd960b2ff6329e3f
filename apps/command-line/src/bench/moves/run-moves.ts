import { atOnce } from '../at-once';
import { eventually } from '../eventually';
import { makeFaults } from '../faults/fault-maker';
import { Progress } from '../faults/progress';
import type { SentAgain } from '../faults/careful-call';
import { childrenOf } from './children';
import { gatherFacts } from './facts';
import { Party } from './party';
import { storiesOf } from './plan';
import { type Broken, reckon } from './reckoning';
import { untilAtRest } from './rest';
import { type MoveFault, moveFaults, victimOf } from './schedule';
import { tell, type Told } from './tell';
import type { ThreeAuthorities } from './three-authorities';

export interface MovesOptions {
  /** Children who move; those who move on or stay first have two moves. */
  readonly moves: number;
  readonly seed: number;
  /** Each kind of fault comes once in every round. */
  readonly rounds: number;
  /** How many move at a time. */
  readonly atOnce: number;
  readonly report: (text: string) => void;
}

export interface MovesResult {
  readonly seed: number;
  readonly told: readonly Told[];
  readonly faults: readonly MoveFault[];
  readonly again: SentAgain;
  /** How long the moves took. */
  readonly seconds: number;
  /** How long it was then until nothing was under way any more. */
  readonly untilRest: number;
  readonly counts: readonly Broken[];
}

const restWithinMs = 240_000;
const faultsWithinMs = 600_000;

/** Moves children among three authorities while services and servers are killed and paused, lets everything come to rest, and counts what went wrong. */
export async function runMoves(three: ThreeAuthorities, { moves, seed, rounds, atOnce: most, report }: MovesOptions): Promise<MovesResult> {
  const again: SentAgain = new Map();
  const parties = await Promise.all(three.members.map((member) => Party.of(member, again)));
  const children = childrenOf(seed, moves);
  const stories = storiesOf(seed, moves).flatMap((story) => children.slice(story.number, story.number + 1).map((child) => ({ story, child })));
  const [progress, schedule] = [new Progress(moves * 2), moveFaults(seed, rounds)];
  const begun = Date.now();
  let [steps, befallen] = [0, 0];
  // Nobody is far ahead of the faults: each comes while children are on the move.
  const step = async (): Promise<void> => {
    progress.step();
    steps += 1;
    const due = schedule.filter(({ after }) => after * moves * 2 <= steps - most / 2).length;
    await eventually(() => Promise.resolve(befallen >= due || undefined), faultsWithinMs);
  };
  let done = 0;
  const telling = atOnce(most, stories, async ({ story, child }) => {
    const told = await tell(story, child, parties, step);
    done += 1;
    if (told.failed !== undefined) report(`child ${story.number}, ${story.kind}: ${told.failed}`);
    if (done % 50 === 0) report(`${done} of ${moves} after ${Math.round((Date.now() - begun) / 1000)} s`);
    return told;
  }).finally(() => { progress.end(); });
  const [told, faults] = await Promise.all([telling, makeFaults((fault) => {
    befallen += 1;
    return victimOf(three, fault);
  }, schedule, progress, report)]);
  const moved = Date.now();
  report('waiting until everything is at rest');
  const left = await untilAtRest(three, restWithinMs);
  const rested = Date.now();
  return { seed, told, faults, again, seconds: (moved - begun) / 1000, untilRest: (rested - moved) / 1000, counts: reckon(told, await gatherFacts(three, parties), left) };
}
