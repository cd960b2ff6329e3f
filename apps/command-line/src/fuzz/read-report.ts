import { z } from 'zod';

/** Schemathesis's own JSON report, as far as it is read here. */
export const fuzzReport = z.object({
  complete: z.boolean(),
  operations: z.object({ total: z.number(), tested: z.number(), errored: z.number() }),
  test_cases: z.object({ generated: z.number() }),
  failures: z.array(z.object({ type: z.string(), code: z.string(), count: z.number(), operations: z.array(z.string()) })),
  errors: z.array(z.unknown()),
});
type FuzzReport = z.infer<typeof fuzzReport>;

/** What one person's run found: everything but `operations` and `cases` should be 0. */
export interface Findings {
  readonly operations: number;
  readonly cases: number;
  readonly serverErrors: number;
  readonly invalidAccepted: number;
  readonly undocumented: number;
  readonly notOfTheSchema: number;
  /** Operations that could not be tried, errors of the tool itself, and failures of a kind not known here. */
  readonly other: number;
}

const kinds = {
  serverErrors: ['ST101', 'ST102'],
  invalidAccepted: ['ST201', 'ST203', 'ST204', 'ST205', 'ST301', 'ST302', 'ST401', 'ST402'],
  undocumented: ['ST103', 'ST104', 'ST105', 'ST106', 'ST107'],
  notOfTheSchema: ['ST108', 'ST109', 'ST110', 'ST111'],
} as const;

/** Counts the findings of a report by kind. A run that did not come to its end, or left operations out, is a finding too. */
export function findingsOf(report: FuzzReport): Findings {
  const count = (codes: readonly string[]): number => report.failures.filter(({ code }) => codes.includes(code)).reduce((sum, failure) => sum + failure.count, 0);
  const { operations, failures } = report;
  const [serverErrors, invalidAccepted, undocumented, notOfTheSchema] = [count(kinds.serverErrors), count(kinds.invalidAccepted), count(kinds.undocumented), count(kinds.notOfTheSchema)];
  const all = failures.reduce((sum, failure) => sum + failure.count, 0);
  return {
    operations: operations.tested,
    cases: report.test_cases.generated,
    serverErrors,
    invalidAccepted,
    undocumented,
    notOfTheSchema,
    other: all - serverErrors - invalidAccepted - undocumented - notOfTheSchema + report.errors.length + (operations.total - operations.tested) + (report.complete ? 0 : 1),
  };
}

/** Whether nothing was found. */
export function isClean({ serverErrors, invalidAccepted, undocumented, notOfTheSchema, other }: Findings): boolean {
  return serverErrors + invalidAccepted + undocumented + notOfTheSchema + other === 0;
}
