import { backoffMs } from '../bus/backoff';

/** Lanes whose first message the broker would not take: left alone for a while, so that a failure is not repeated with every wake-up. */
export class StuckLanes {
  private readonly lanes = new Map<string, { failures: number; until: number }>();

  has(lane: string): boolean {
    return (this.lanes.get(lane)?.until ?? -Infinity) > performance.now();
  }

  add(lane: string): void {
    const failures = (this.lanes.get(lane)?.failures ?? 2) + 1;
    this.lanes.set(lane, { failures, until: performance.now() + backoffMs(failures, Math.random()) });
  }

  free(lane: string): void {
    this.lanes.delete(lane);
  }
}
