/** One thing wrong with a policy file: where, and what. */
export interface PolicyProblem {
  path: string;
  message: string;
}

/** A policy file that cannot be used. The message lists every problem, one a line. */
export class PolicyInvalid extends Error {
  constructor(readonly problems: readonly PolicyProblem[]) {
    super(['The policy cannot be used:', ...problems.map(({ path, message }) => `  ${path}: ${message}`)].join('\n'));
    this.name = 'PolicyInvalid';
  }
}
