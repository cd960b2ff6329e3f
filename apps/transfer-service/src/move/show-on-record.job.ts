import { randomUUID } from 'node:crypto';
import { Clock, Log, Problem, Rounds } from '@custodian/platform';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { goesOut, type Move } from './move';
import { Moves } from './moves.repository';
import { FollowRecord } from './follow-record.usecase';
import { Showing } from './showing-nudge';

/** How often what the Record is still to show of moves is looked for, whatever became of its nudge. */
export class ShowSettings {
  constructor(readonly sweepMs: number) {}
}

/** When, and where it shows. */
@Injectable()
export class ShowCourse {
  constructor(
    readonly settings: ShowSettings,
    readonly nudge: Showing,
    readonly clock: Clock,
    readonly log: Log,
  ) {}
}

const atOnce = 50;

/** Has the Record follow the moves: one after another, each as often as it takes until the Record says so. What it refuses is told to people, once. */
@Injectable()
export class ShowOnRecord implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds: Rounds;

  constructor(
    private readonly course: ShowCourse,
    private readonly moves: Moves,
    private readonly follow: FollowRecord,
  ) {
    this.rounds = new Rounds({ round: () => this.round(), everyMs: course.settings.sweepMs, failed: (thrown) => { course.log.error('show-on-record.failed', {}, thrown); } });
    course.nudge.by(() => { this.rounds.nudge(); });
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  private async round(): Promise<void> {
    for (const moveId of await this.moves.toShow(atOnce)) {
      if (this.rounds.stopping.aborted) return;
      const move = await this.moves.find(moveId);
      if (move) await this.unlessUnfit(move);
    }
  }

  /** Where the Record cannot be asked, the round ends. What fails otherwise keeps nobody else waiting. */
  private async unlessUnfit(move: Move): Promise<void> {
    const correlationId = randomUUID();
    try {
      await this.show(move, correlationId);
    } catch (thrown) {
      if (!(thrown instanceof Problem) || thrown.status === 503) throw thrown;
      this.course.log.error('show-on-record.not-shown', { code: thrown.code }, thrown);
      if (thrown.status < 500 && thrown.status !== 412) await this.follow.refused(move, thrown.code, correlationId);
    }
  }

  private async show(move: Move, correlationId: string): Promise<void> {
    if (!goesOut(move)) return this.follow.include(move, correlationId);
    if (move.childId === undefined) return this.follow.recognise(move, correlationId);
    if (move.childChangedAt) await this.follow.tellAnew(move, correlationId);
    await this.follow.place(move, correlationId);
  }
}
