import { z } from 'zod';

/** What jest writes with --json, as far as it is read here. */
export const jestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
  testResults: z.array(z.object({
    name: z.string(),
    assertionResults: z.array(z.object({ fullName: z.string(), title: z.string(), status: z.string() })),
  })),
});
export type JestReport = z.infer<typeof jestReport>;

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Tests passed and failed. A file that could not be run counts as one failed, so does a run without a report or that jest itself
 * calls failed, and so does a skipped test, unless only some were asked for by name.
 */
export function countTests(report: JestReport | undefined, exitCode: number, args: readonly string[]): Count {
  if (report === undefined) return { passed: 0, failed: 1 };
  const byName = args.some((arg) => /^(-t|--testNamePattern)/.test(arg));
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites + (byName ? 0 : report.numPendingTests);
  const silent = failed === 0 && (exitCode !== 0 || !report.success);
  return { passed: report.numPassedTests, failed: silent ? 1 : failed };
}
