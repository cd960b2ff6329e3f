import type { Flag } from './flag';

/** An enquiry that somebody from outside made, and when it was recorded. */
export interface Made {
  readonly enquiryId: string;
  readonly at: Date;
}

const hour = 3_600_000;
const mostIds = 500;

/** Where one enquirer made more enquiries within an hour than is usual: the one that was too many, flagged once an hour. `made` is in order; `flaggedAt` says when it was flagged before. */
export function tooOften(made: readonly Made[], flaggedAt: readonly Date[], perHour: number): (Made & { readonly flag: Flag })[] {
  const found: (Made & { readonly flag: Flag })[] = [];
  for (const [index, last] of made.entries()) {
    const flagged = [...flaggedAt, ...found.map(({ at }) => at)].some((at) => Math.abs(last.at.getTime() - at.getTime()) < hour);
    const withinAnHour = flagged ? [] : made.slice(0, index + 1).filter(({ at }) => last.at.getTime() - at.getTime() < hour);
    if (withinAnHour.length > perHour) {
      found.push({ ...last, flag: { reason: 'enquirer-too-often', score: withinAnHour.length, enquiryIds: withinAnHour.slice(-mostIds).map(({ enquiryId }) => enquiryId) } });
    }
  }
  return found;
}
