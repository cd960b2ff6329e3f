/** One step of a story: what was done and by whom, and what each side sees then. */
export interface Scene {
  readonly title: string;
  /** The rules it shows. */
  readonly rules: readonly string[];
  readonly done: readonly string[];
  readonly seen: readonly { readonly by: string; readonly lines: readonly string[] }[];
}
