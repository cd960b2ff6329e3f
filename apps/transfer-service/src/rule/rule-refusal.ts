/** A rule of moves between authorities refuses: its name as a stable code, and a sentence without personal data. `unacceptable` is an input that cannot be. */
export class RuleRefusal extends Error {
  constructor(
    readonly code: string,
    readonly detail: string,
    readonly kind: 'refused' | 'unacceptable' = 'refused',
  ) {
    super(code);
    this.name = 'RuleRefusal';
  }
}
