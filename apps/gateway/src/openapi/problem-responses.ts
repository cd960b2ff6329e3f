import { problemStatuses } from './problems';

const codes: Readonly<Record<string, string>> = {
  400: 'invalid-input', 401: 'not-signed-in', 403: 'not-permitted', 404: 'not-found', 409: 'refused-by-a-rule', 412: 'stale-version', 413: 'too-large',
  415: 'wrong-media-type', 422: 'idempotency-key-reused', 428: 'if-match-missing', 429: 'too-many-requests', 500: 'internal-error', 503: 'service-unavailable',
};

/** The reusable answers to refused calls, named `Problem400` and so on. */
export function problemResponses() {
  return Object.fromEntries(
    Object.entries(problemStatuses).map(([status, description]) => [
      `Problem${status}`,
      {
        description,
        ...(status === '401' && { headers: { 'WWW-Authenticate': { description: 'What is wanted of the token, by RFC 6750 and RFC 9470.', schema: { type: 'string' } } } }),
        ...(status === '429' && { headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } } }),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, example: exampleOf(Number(status), codes[status] ?? '', description) } },
      },
    ]),
  );
}

function exampleOf(status: number, code: string, detail: string) {
  return { type: `https://custodian.example/problems/${code}`, title: code.replaceAll('-', ' '), status, code, detail };
}
