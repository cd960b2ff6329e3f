/** What is wrong with one field of a call: where, and what, never the value. */
export interface FieldProblem {
  readonly path: string;
  readonly problem: string;
}

/** Why a call is not carried out: an HTTP status, a stable code and a sentence without personal data (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly errors?: readonly FieldProblem[],
  ) {
    super(code);
    this.name = 'Problem';
  }

  toJSON() {
    return {
      type: `https://custodian.example/problems/${this.code}`,
      title: this.code.replaceAll('-', ' '),
      status: this.status,
      code: this.code,
      detail: this.detail,
      ...(this.errors && { errors: this.errors }),
    };
  }
}

/** A rule of the operation refuses: nothing is changed (409). */
export function refused(code: string, detail: string): Problem {
  return new Problem(409, code, detail);
}

/** The input cannot be carried out as it stands (422). */
export function unacceptable(code: string, detail: string, errors?: readonly FieldProblem[]): Problem {
  return new Problem(422, code, detail, errors);
}

/** There is nothing with that id, or none this caller may know of (404). */
export function notFound(code: string): Problem {
  return new Problem(404, code, 'There is nothing here with that id that you may see.');
}

/** The resource has changed since the caller saw it (412). */
export function staleVersion(): Problem {
  return new Problem(412, 'stale-version', 'This has changed since you read it. Read it again and decide anew.');
}

/** Something we rest on cannot be asked now; trying again later is safe (503). */
export function unavailable(code: string, detail: string): Problem {
  return new Problem(503, code, detail);
}

/** A problem as it is, whatever else was thrown as an internal error that says nothing of its cause. */
export function problemOf(thrown: unknown): Problem {
  return thrown instanceof Problem ? thrown : new Problem(500, 'internal-error', 'Something went wrong here. It has been noted; trying again is safe.');
}
