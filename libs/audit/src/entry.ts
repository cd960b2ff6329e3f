/** One line of the trail: who did or looked at what, why, by which rule and with what outcome. Ids and codes only, never a name. */
export interface AuditEntry {
  readonly entryId: string;
  readonly at: Date;
  readonly service: string;
  readonly actorId: string;
  readonly roles: readonly string[];
  readonly action: string;
  readonly outcome: 'done' | 'told' | 'looked' | 'refused' | 'denied';
  /** The condition of the access table by which they might; the problem code of a refusal, or the access rule of a denial. */
  readonly code?: string;
  readonly purpose?: string;
  readonly enquiryId?: string;
  /** Who asked from outside, by an id that says nothing of them. */
  readonly enquirerId?: string;
  readonly childIds: readonly string[];
  readonly resourceId?: string;
  /** Who began what the actor decided on as the second person. */
  readonly begunBy?: string;
  readonly correlationId: string;
  /** What a person typed, such as a reason: kept apart and sealed, so that it can be erased; only its salted hash is in the chain. */
  readonly freeText?: string;
}

/** An entry as it is kept: in the place of what was typed, the hash of it. */
export interface KeptEntry extends Omit<AuditEntry, 'freeText'> {
  readonly textHash?: string;
}

/** What an operation says it concerned, for the trail. */
export interface Concerns {
  readonly childIds?: readonly string[];
  readonly enquiryId?: string;
  readonly enquirerId?: string;
  readonly resourceId?: string;
  readonly begunBy?: string;
  readonly purpose?: string;
  readonly freeText?: string;
  /** True where the outcome is that somebody outside was told something. */
  readonly told?: boolean;
}
