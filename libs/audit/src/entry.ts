/** One line of the trail: who did or looked at what, why, by which rule and with what outcome. Ids and codes only, never a name. */
export interface AuditEntry {
  readonly entryId: string;
  readonly at: Date;
  readonly service: string;
  readonly actorId: string;
  readonly roles: readonly string[];
  readonly action: string;
  readonly outcome: 'done' | 'told' | 'looked' | 'refused' | 'denied';
  /** The problem code of a refusal, or the access rule of a denial. */
  readonly code?: string;
  readonly purpose?: string;
  readonly enquiryId?: string;
  readonly childIds: readonly string[];
  readonly resourceId?: string;
  readonly correlationId: string;
}

/** What an operation says it concerned, for the trail. */
export interface Concerns {
  readonly childIds?: readonly string[];
  readonly enquiryId?: string;
  readonly resourceId?: string;
  readonly purpose?: string;
  /** True where the outcome is that somebody outside was told something. */
  readonly told?: boolean;
}
