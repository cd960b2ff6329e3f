import type { Resource } from '@custodian/access';
import { getNotice, listMyNotices, listNoticesOfEnquiry, listUnacknowledged } from '@custodian/contracts';
import { type CallOf, cursorOf, positionOf, Queries } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Notice } from './notice';
import { entitledBy, inboxesOf } from '../recipient/inboxes-of';
import { Notices } from './notices.repository';
import { ShowNotices } from './show-notices.usecase';

const Place = z.object({ createdAt: z.iso.datetime(), noticeId: z.uuid() });

/** Who was told what, for those who may see it. */
@Injectable()
export class ReadNotices {
  constructor(
    private readonly queries: Queries,
    private readonly notices: Notices,
    private readonly show: ShowNotices,
  ) {}

  get(call: CallOf<typeof getNotice>) {
    return this.queries.run(getNotice, call, {
      load: () => this.notices.get(call.input.noticeId),
      resource: resourceOf,
      work: async (notice) => ({ output: await this.show.one(notice), concerns: concernsOf(notice) }),
    });
  }

  /** The caller's own inbox; the designated manager's also holds the notices to nobody, an auditor's those to auditors, a desk's those to the desks. */
  mine({ input, actor, ...call }: CallOf<typeof listMyNotices>) {
    return this.queries.run(listMyNotices, { input, actor, ...call }, {
      work: async () => {
        const { status, limit, after } = input;
        const place = positionOf(Place, after);
        const found = await this.notices.page({ holders: inboxesOf(actor), status, limit: limit + 1, before: place && { ...place, createdAt: new Date(place.createdAt) } });
        return this.pageOf(found, limit);
      },
    });
  }

  /** What has come to a place of the caller's and nobody has acknowledged: not what is in their own inbox only. */
  unacknowledged({ input, actor, ...call }: CallOf<typeof listUnacknowledged>) {
    return this.queries.run(listUnacknowledged, { input, actor, ...call }, {
      work: async () => {
        const { limit, after } = input;
        const place = positionOf(Place, after);
        const holders = inboxesOf({ ...actor, workerId: undefined });
        return this.pageOf(await this.notices.unacknowledged({ holders, limit: limit + 1, before: place && { ...place, createdAt: new Date(place.createdAt) } }), limit);
      },
    });
  }

  private async pageOf(found: readonly Notice[], limit: number) {
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const next = found.length > limit && last ? cursorOf({ createdAt: last.createdAt, noticeId: last.noticeId }) : undefined;
    return { output: { notices: await this.show.all(page), ...(next && { next }) }, concerns: { childIds: childrenOf(page) } };
  }

  ofEnquiry(call: CallOf<typeof listNoticesOfEnquiry>) {
    const { enquiryId } = call.input;
    return this.queries.run(listNoticesOfEnquiry, call, {
      work: async () => {
        const found = await this.notices.ofEnquiry(enquiryId);
        return { output: { notices: await this.show.all(found) }, concerns: { enquiryId, childIds: childrenOf(found) } };
      },
    });
  }
}

/** In whose inboxes a notice is, for the access table. */
export function resourceOf({ holders }: Notice): Resource {
  return entitledBy(holders);
}

/** What a notice concerns, for the trail. */
export function concernsOf({ noticeId, enquiryId, childId }: Notice) {
  return { resourceId: noticeId, ...(enquiryId && { enquiryId }), ...(childId && { childIds: [childId] }) };
}

function childrenOf(notices: readonly Notice[]): string[] {
  return [...new Set(notices.flatMap(({ childId }) => childId ?? []))];
}
