import { placeKeys } from '@custodian/matching';
import { notFound } from '@custodian/platform';
import { Sealing } from '@custodian/sealing';
import { Injectable } from '@nestjs/common';
import { blindPlaces, placeKeysOf } from '../address/place-keys-of';
import type { ChildEntry } from '../child/child-entry';
import { Children } from '../child/children.repository';
import { decided } from '../rule/decided.usecase';
import { notTheChildsOwn } from './not-theirs';
import type { WrittenTo } from './written-to';

/** A place as it is written on a letter. */
interface Place {
  readonly lines: readonly string[];
  readonly postcode?: string;
}

/** The entry a letter is about, and the places that may not stand on it. */
@Injectable()
export class ChildOfPlan {
  constructor(
    private readonly children: Children,
    private readonly sealing: Sealing,
  ) {}

  /** The entry that shows the plan now, or did before it was corrected: the child's own, the one it was joined into, or one that was taken out of that again. Throws 404. */
  async get(childId: string, planId: string): Promise<ChildEntry> {
    const child = await this.children.get(childId);
    const kept = (await this.children.findKept([child])).get(childId) ?? child;
    if (hasPlan(kept, planId)) return kept;
    const apart = await this.children.findMany((kept.mergedFrom ?? []).map((entry) => entry.childId));
    const holder = apart.find((entry) => entry.mergedInto === undefined && hasPlan(entry, planId));
    if (!holder) throw notFound('plan-not-found');
    return holder;
  }

  /** Throws 409 address-not-theirs. */
  async refuseWhereNotTheirs(child: ChildEntry, { lines, postcode }: Place, to: WrittenTo, today: string): Promise<void> {
    const blinding = await this.sealing.blinding();
    const places = child.addresses.map((address) => ({ address, keys: placeKeysOf(address, blinding) }));
    decided(() => { notTheChildsOwn(places, blindPlaces(placeKeys({ lines, postcode }), blinding), to, today); });
  }
}

function hasPlan({ plans, planCorrections = [] }: ChildEntry, planId: string): boolean {
  return [...plans, ...planCorrections.map(({ was }) => was)].some((plan) => plan.planId === planId);
}
