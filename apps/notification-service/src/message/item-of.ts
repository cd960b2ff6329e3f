import type { Notice } from '../notice/notice';
import { linkTo } from '../notice/notice-in-contract';
import type { Item } from './message';

const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });

/** What may be said of a notice outside the inbox. */
export function itemOf({ noticeId, reference, action, climb }: Notice, staffWebUrl: string): Item {
  const by = climb.acknowledgeBy?.at;
  return { noticeId, reference, action, ...(by && { deadline: london.format(by) }), link: linkTo(noticeId, staffWebUrl) };
}
