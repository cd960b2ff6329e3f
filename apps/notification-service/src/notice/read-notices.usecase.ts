import type { Resource } from '@custodian/access';
import { getNotice, listMyNotices, listNoticesOfEnquiry } from '@custodian/contracts';
import { type CallOf, cursorOf, positionOf, Queries } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { settings } from '../settings';
import type { Notice } from './notice';
import { inContract } from './notice-in-contract';
import { Notices } from './notices.repository';

const Place = z.object({ createdAt: z.iso.datetime(), noticeId: z.uuid() });

/** Who was told what, for those who may see it. */
@Injectable()
export class ReadNotices {
  constructor(
    private readonly queries: Queries,
    private readonly notices: Notices,
  ) {}

  get(call: CallOf<typeof getNotice>) {
    return this.queries.run(getNotice, call, {
      load: () => this.notices.get(call.input.noticeId),
      resource: resourceOf,
      work: (notice) => Promise.resolve({ output: inContract(notice, settings.STAFF_WEB_URL), concerns: concernsOf(notice) }),
    });
  }

  /** The caller's own inbox; the designated manager's also holds the notices to nobody, an auditor's those to auditors. */
  mine({ input, actor, ...call }: CallOf<typeof listMyNotices>) {
    return this.queries.run(listMyNotices, { input, actor, ...call }, {
      work: async () => {
        const { status, limit, after } = input;
        const place = positionOf(Place, after);
        const to = [...(actor.workerId === undefined ? [] : [actor.workerId]), ...(actor.roles.includes('custodian') ? [null] : [])];
        const found = await this.notices.page({ to, toRoles: actor.roles.filter((role) => role === 'auditor'), status, limit: limit + 1, before: place && { ...place, createdAt: new Date(place.createdAt) } });
        const page = found.slice(0, limit);
        const last = page.at(-1);
        const next = found.length > limit && last ? cursorOf({ createdAt: last.createdAt, noticeId: last.noticeId }) : undefined;
        return { output: { notices: shown(page), ...(next && { next }) }, concerns: { childIds: childrenOf(page) } };
      },
    });
  }

  ofEnquiry(call: CallOf<typeof listNoticesOfEnquiry>) {
    const { enquiryId } = call.input;
    return this.queries.run(listNoticesOfEnquiry, call, {
      work: async () => {
        const found = await this.notices.ofEnquiry(enquiryId);
        return { output: { notices: shown(found) }, concerns: { enquiryId, childIds: childrenOf(found) } };
      },
    });
  }
}

/** Whom a notice is addressed to, for the access table: one to a role is not one to nobody. */
export function resourceOf({ toWorkerId, toRole }: Notice): Resource {
  return toRole ? { toRole } : { toWorkerId };
}

/** What a notice concerns, for the trail. */
export function concernsOf({ noticeId, enquiryId, childId }: Notice) {
  return { resourceId: noticeId, ...(enquiryId && { enquiryId }), ...(childId && { childIds: [childId] }) };
}

function shown(notices: readonly Notice[]) {
  return notices.map((notice) => inContract(notice, settings.STAFF_WEB_URL));
}

function childrenOf(notices: readonly Notice[]): string[] {
  return [...new Set(notices.flatMap(({ childId }) => childId ?? []))];
}
