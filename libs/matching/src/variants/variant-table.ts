/** Forms of one name as whole groups, each a line of folded words; who adds a form adds it to its line. */
export interface VariantTable {
  /** The names these are. */
  readonly of: string;
  /** Where a form can be looked up. The lines were written from what is commonly known of these names, not copied. */
  readonly source: string;
  readonly given: readonly string[];
  readonly family: readonly string[];
}
