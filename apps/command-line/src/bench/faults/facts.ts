import { getEnquiry, listContactSheets, listEnquiries, listNoticesOfEnquiry, type OutputOf } from '@custodian/contracts';
import { z } from 'zod';
import type { Client } from '../../api/client';
import { atOnce } from '../at-once';
import type { Enquiry } from '../workload/steps';
import type { Databases } from './databases';

type Notice = OutputOf<typeof listNoticesOfEnquiry>['notices'][number];
type ContactSheet = OutputOf<typeof listContactSheets>['contactSheets'][number];

/** What stands after a run: what the authority answers over its front door, and what its databases say beside that. */
export interface Facts {
  readonly enquiries: readonly Enquiry[];
  readonly notices: readonly Notice[];
  readonly contactSheets: readonly ContactSheet[];
  /** Audit entries of answers told, by their enquiry. */
  readonly toldEntries: readonly { readonly enquiryId: string; readonly at: Date }[];
  /** What was announced of children asked about, with its number in the child's order. */
  readonly announced: readonly { readonly enquiryId: string; readonly childId: string; readonly seq: number }[];
  /** Notices about children asked about, as MongoDB committed them. */
  readonly noticesInOrder: readonly { readonly enquiryId: string; readonly childId: string }[];
  readonly parked: number;
}

const toldRow = z.object({ entryId: z.string(), enquiryId: z.string(), at: z.date() });
const outboxRow = z.object({ seq: z.number(), body: z.string().transform((body): unknown => JSON.parse(body)).pipe(z.object({ enquiryId: z.string(), childId: z.string() })) });
const noticeRow = z.object({ notice: z.object({ kind: z.string(), enquiryId: z.string().optional(), childId: z.string().optional() }) });
const page = 500;

/** Reads them all, every enquiry and its notices one by one through the front door. */
export async function gatherFacts(clerk: Client, databases: Databases): Promise<Facts> {
  const listed = await everyPage(async (after) => {
    const { enquiries, next } = await clerk.call(listEnquiries, { limit: page, after });
    return { items: enquiries, next };
  });
  const enquiries = await atOnce(16, listed, ({ enquiryId }) => clerk.call(getEnquiry, { enquiryId }));
  const notices = await atOnce(16, listed, async ({ enquiryId }) => (await clerk.call(listNoticesOfEnquiry, { enquiryId })).notices);
  const contactSheets = await everyPage(async (after) => {
    const { contactSheets: items, next } = await clerk.call(listContactSheets, { limit: page, after });
    return { items, next };
  });
  const announced = await databases.rows('enquiry-service', 'outbox', outboxRow, { type: 'enquiry.child-enquired-about.v1' });
  const inOrder = await databases.inserted('notification-service', 'notices', noticeRow);
  const parked = await Promise.all(databases.services.map((service) => databases.of(service).collection('parked').countDocuments()));
  return {
    enquiries,
    notices: notices.flat(),
    contactSheets,
    toldEntries: await toldEntries(databases),
    announced: announced.map(({ seq, body }) => ({ seq, ...body })),
    noticesInOrder: inOrder.flatMap(({ notice: { kind, enquiryId, childId } }) => (kind === 'child-enquired-about' && enquiryId !== undefined && childId !== undefined ? [{ enquiryId, childId }] : [])),
    parked: parked.reduce((sum, count) => sum + count, 0),
  };
}

/** Those on their way into the chain first: what moves meanwhile is then seen twice, never not at all. */
async function toldEntries(databases: Databases): Promise<Facts['toldEntries']> {
  const told = { action: 'enquiry.answer', outcome: 'told' };
  const pending = await databases.rows('enquiry-service', 'audit_pending', toldRow, told);
  const chained = await databases.rows('enquiry-service', 'audit', toldRow, told);
  return [...new Map([...pending, ...chained].map((entry) => [entry.entryId, entry])).values()];
}

async function everyPage<T>(read: (after: string | undefined) => Promise<{ items: readonly T[]; next?: string | undefined }>): Promise<T[]> {
  const all: T[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await read(after);
    all.push(...items);
    after = next;
  } while (after !== undefined);
  return all;
}
