import type { childrenMerged, childrenSplit, leadWorkerChanged, PayloadOf, planEnded, planStarted } from '@custodian/contracts';

/** What a decision has to say to other services, in the order it is to be said. */
export type Announcement =
  | { readonly event: typeof planStarted; readonly payload: PayloadOf<typeof planStarted> }
  | { readonly event: typeof planEnded; readonly payload: PayloadOf<typeof planEnded> }
  | { readonly event: typeof leadWorkerChanged; readonly payload: PayloadOf<typeof leadWorkerChanged> }
  | { readonly event: typeof childrenMerged; readonly payload: PayloadOf<typeof childrenMerged> }
  | { readonly event: typeof childrenSplit; readonly payload: PayloadOf<typeof childrenSplit> };

/** What a decision about one child comes to. */
export interface Decided<C> {
  readonly child: C;
  readonly announce?: readonly Announcement[];
  /** The day the change holds from. */
  readonly changedOn?: string;
  readonly reason?: string;
}
