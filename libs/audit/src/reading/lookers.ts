import type { mongo } from 'mongoose';
import type { AuditEntry } from '../entry';

type Outcome = AuditEntry['outcome'];

/** One person on the trail of a child or an enquirer. */
export interface Looker {
  readonly actorId: string;
  readonly times: number;
  readonly first: Date;
  readonly last: Date;
  readonly outcomes: readonly { readonly outcome: Outcome; readonly times: number }[];
  /** The latest first, at most a hundred. */
  readonly enquiryIds: readonly string[];
}

/** What one person did with one outcome, for one enquiry or none. */
export interface Looks {
  readonly actorId: string;
  readonly outcome: Outcome;
  readonly enquiryId: string | null;
  readonly times: number;
  readonly first: Date;
  readonly last: Date;
}

const mostEnquiries = 100;

/** Asks the chain and what is pending together, each entry once. */
export function looksPipeline(filter: object): mongo.BSON.Document[] {
  const by = { actorId: '$actorId', outcome: '$outcome', enquiryId: { $ifNull: ['$enquiryId', null] } };
  return [
    { $match: filter },
    { $unionWith: { coll: 'audit_pending', pipeline: [{ $match: filter }] } },
    { $group: { _id: '$entryId', at: { $first: '$at' }, by: { $first: by } } },
    { $group: { _id: '$by', times: { $sum: 1 }, first: { $min: '$at' }, last: { $max: '$at' } } },
    { $sort: { last: -1, _id: 1 } },
    { $replaceWith: { $mergeObjects: ['$_id', { times: '$times', first: '$first', last: '$last' }] } },
  ];
}

/** Each person once, whoever did last first. `looks`: the latest first. */
export function lookersOf(looks: readonly Looks[]): Looker[] {
  const people = new Map<string, Looks[]>();
  for (const look of looks) people.set(look.actorId, [...(people.get(look.actorId) ?? []), look]);
  return [...people].map(([actorId, theirs]) => ({
    actorId,
    times: sum(theirs),
    first: new Date(Math.min(...theirs.map(({ first }) => first.getTime()))),
    last: new Date(Math.max(...theirs.map(({ last }) => last.getTime()))),
    outcomes: [...new Set(theirs.map(({ outcome }) => outcome))].sort().map((outcome) => ({ outcome, times: sum(theirs.filter((look) => look.outcome === outcome)) })),
    enquiryIds: [...new Set(theirs.flatMap(({ enquiryId }) => enquiryId ?? []))].slice(0, mostEnquiries),
  }));
}

function sum(looks: readonly Looks[]): number {
  return looks.reduce((times, look) => times + look.times, 0);
}
