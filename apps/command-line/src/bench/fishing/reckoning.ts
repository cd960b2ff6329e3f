import type { Reason } from '../../../../enquiry-service/src/fishing/flag';
import type { Kind } from './fishers';
import type { Month } from './month';
import { days } from './people';
import type { Raised } from './watch';

/** What became of one fisher: whether a flag rests on what they did, after how many of their looks, and how many hours from the first. */
export interface Catch {
  readonly kind: Kind;
  readonly found: boolean;
  readonly looks: number;
  readonly hours: number;
  readonly reasons: readonly Reason[];
}

/** How one month went. A false alarm is a flag that rests on no planted look. */
export interface Reckoning {
  readonly looks: number;
  readonly catches: readonly Catch[];
  readonly falseByReason: Readonly<Partial<Record<Reason, number>>>;
  readonly falsePerDay: number;
}

export function reckon({ looks, fishers }: Month, raised: readonly Raised[]): Reckoning {
  const planted = new Set(fishers.flatMap(({ enquiryIds }) => enquiryIds));
  const wrong = raised.filter(({ enquiryIds }) => !enquiryIds.some((id) => planted.has(id)));
  const falseByReason: Partial<Record<Reason, number>> = {};
  for (const { reason } of wrong) falseByReason[reason] = (falseByReason[reason] ?? 0) + 1;
  const catches = fishers.map(({ kind, enquiryIds }) => {
    const own = looks.filter(({ enquiryId }) => enquiryIds.includes(enquiryId));
    const right = raised.filter((flag) => flag.enquiryIds.some((id) => enquiryIds.includes(id)));
    const [first] = right;
    const start = own[0]?.at.getTime() ?? 0;
    const until = own.filter(({ at }) => first && at <= first.raisedAt).length;
    return { kind, found: first !== undefined, looks: until, hours: first ? (first.raisedAt.getTime() - start) / 3_600_000 : 0, reasons: [...new Set(right.map(({ reason }) => reason))] };
  });
  return { looks: looks.length, catches, falseByReason, falsePerDay: wrong.length / days };
}
