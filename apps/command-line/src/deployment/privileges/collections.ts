import type { Service } from '@custodian/contracts';

/** What may be done to documents; `changeStream` hears of them. Nobody but the administrator drops, renames or caps a collection. */
export type DocumentAction = 'find' | 'insert' | 'update' | 'remove' | 'changeStream';

/** What may be done to a collection's documents, and whether the service makes its indexes. */
export interface CollectionRights {
  readonly documents: readonly DocumentAction[];
  /** False: an index is a way to have documents removed, by an age at which they expire. */
  readonly makesIndexes: boolean;
}

const appended = 'find insert';
const changed = 'find insert update';
const passing = 'find insert remove';
const everything = 'find insert update remove';

/** The trail: appended to, never changed. What is pending goes when it is in the chain; what people typed is erased, and sealed anew when keys are rotated; a head is marked as copied. */
const trail: Record<string, string> = { audit: appended, audit_pending: passing, audit_texts: everything, audit_heads: changed };

/** What libs/messaging, libs/operations, libs/sealing and libs/deadlines keep in the database of every service. */
const ofEvery: Record<string, string> = {
  outbox: `${changed} changeStream`,
  sequences: changed,
  leases: everything,
  inbox: appended,
  positions: changed,
  held: everything,
  listening: changed,
  parked: changed,
  idempotency: changed,
  data_keys: changed,
  proposals: changed,
  deadlines: changed,
};

const own: Record<Service, Record<string, string>> = {
  'register-service': {
    children: everything,
    child_versions: everything,
    child_changes: changed,
    conferences: everything,
    workers: changed,
    offices: changed,
    section_47_checks: changed,
    inclusions: changed,
    loads: everything,
    imports: changed,
    import_rows: changed,
    likely_duplicates: everything,
    duplicate_progress: changed,
  },
  'enquiry-service': {
    enquiries: changed, 'contact-sheets': changed, agencies: changed, 'break-glass-reviews': changed,
    fishing_looks: changed, fishing_flags: changed, fishing_progress: changed, clerk_marks: changed, repeat_counts: everything, repeat_questions: changed,
  },
  'transfer-service': {
    missing_episodes: changed, circulations: changed, enquiries_to_match: everything, historic_plans: changed,
    moves: changed, responsibilities: changed,
    custodians: changed,
    dispatches_out: changed, dispatch_sequences: changed, dispatch_bodies: passing, dispatches_in: changed, dispatch_places: changed,
    dispatch_documents: everything, dispatch_document_parts: everything, dispatch_refusals: appended,
  },
  'notification-service': { notices: `${changed} changeStream`, errands: changed, reached: changed, kept_deadlines: changed, letters: changed },
};

/** Every collection of a service, and all that the service may do there. A new collection, or a new thing done to one, is said here first. */
export function collectionsOf(service: Service): ReadonlyMap<string, CollectionRights> {
  const rights = (makesIndexes: boolean) => ([name, documents]: [string, string]) => [name, { documents: documentActions(documents), makesIndexes }] as const;
  return new Map([...Object.entries(trail).map(rights(false)), ...Object.entries({ ...ofEvery, ...own[service] }).map(rights(true))]);
}

const known: readonly DocumentAction[] = ['find', 'insert', 'update', 'remove', 'changeStream'];

function documentActions(words: string): DocumentAction[] {
  return known.filter((action) => words.split(' ').includes(action));
}
