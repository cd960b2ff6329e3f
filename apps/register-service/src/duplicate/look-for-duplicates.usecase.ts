import { explain, likelyDuplicates, type MatchingIndex } from '@custodian/matching';
import { Clock } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import type { ChildEntry } from '../child/child-entry';
import { ChildVersions } from '../child/child-versions.repository';
import { Children } from '../child/children.repository';
import { RecordIndex } from '../look-up/record-index.repository';
import type { DuplicateRow } from './duplicate-row.schema';
import { LikelyDuplicates } from './likely-duplicates.repository';
import { type Compared, pairId, saysTheSameOfWho } from './pair';

/** What the Record says of children, now and in earlier versions. */
@Injectable()
export class Entries {
  constructor(
    readonly children: Children,
    readonly versions: ChildVersions,
  ) {}
}

/** Looks one child up by everything that is recorded of them, and proposes who is likely the same. */
@Injectable()
export class LookForDuplicates {
  constructor(
    private readonly entries: Entries,
    private readonly index: RecordIndex,
    private readonly pairs: LikelyDuplicates,
    private readonly clock: Clock,
  ) {}

  /** Throws 503 `record-not-read-yet`. */
  async run(childId: string): Promise<void> {
    const child = await this.entries.children.find(childId);
    if (!child) return;
    const known = new Map((await this.pairs.ofChild(childId)).map((row) => [row._id, row]));
    const index = await this.index.current();
    const found = child.mergedInto === undefined ? this.foundIn(index, child) : new Map<string, Compared>();
    const others = new Map((await this.entries.children.findMany([...found.keys(), ...[...known.values()].map((row) => otherOf(row, childId))])).map((each) => [each.childId, each]));
    for (const other of others.values()) {
      const row = known.get(pairId(childId, other.childId));
      if (row && [child, other].every((each) => each.version === versionIn(row, each))) continue;
      const compared = other.mergedInto !== undefined || child.mergedInto !== undefined ? undefined : (found.get(other.childId) ?? this.foundIn(index, other).get(childId));
      await this.keep([child, other], compared, row);
    }
  }

  private foundIn(index: MatchingIndex, child: ChildEntry): Map<string, Compared> {
    const today = localDateOf(this.clock.now());
    return new Map(likelyDuplicates(index, child, today, child.childId).map(({ id, band, comparison }) => [id, { band, comparison: explain(comparison).map(({ field, outcome, code }) => ({ field, outcome, code })) }]));
  }

  private async keep(two: readonly [ChildEntry, ChildEntry], compared: Compared | undefined, row: DuplicateRow | undefined): Promise<void> {
    if (row?.status === 'set-aside' && (compared === undefined || (await this.saysWhatItSaid(two, row)))) return;
    if (compared) await this.pairs.propose(two, compared, this.clock.now(), row);
    else if (row) await this.pairs.withdraw(row);
  }

  /** Whether both entries say of name, birth and NHS number what they said when the pair was set aside. */
  private async saysWhatItSaid(two: readonly ChildEntry[], row: DuplicateRow): Promise<boolean> {
    for (const now of two) {
      const then = await this.entries.versions.getVersion(now.childId, versionIn(row, now));
      if (!saysTheSameOfWho(then, now)) return false;
    }
    return true;
  }
}

/** The version of an entry at which the pair was compared, or set aside. */
function versionIn({ childIds, versions }: DuplicateRow, { childId }: ChildEntry): number {
  return versions[childIds.indexOf(childId)] ?? 0;
}

function otherOf({ childIds: [one, other] }: DuplicateRow, childId: string): string {
  return one === childId ? other : one;
}
