/** What a person typed, for one entry of the trail: sealed, with the salt its hash was made with. Both are erased together. */
export interface TextRow {
  /** The entry's id. */
  readonly _id: string;
  readonly sealed: unknown;
  readonly salt: string;
}
