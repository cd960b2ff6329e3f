import { z } from 'zod';
import type { JestReport } from '../test/count';

export const ruleList = z.array(z.strictObject({
  id: z.string().regex(/^[A-Z]{3}-\d\d$/),
  rule: z.string(),
  source: z.string(),
  status: z.enum(['done', 'planned']),
}));
export type Rule = z.infer<typeof ruleList>[number];

/** A test and where it stands (`file:line`). */
export interface PlacedTest {
  readonly name: string;
  readonly place: string;
}

export interface RuleReport {
  /** One line for each rule, followed by its tests. */
  readonly lines: string[];
  /** Why the rules are not green; none when they are. */
  readonly faults: string[];
}

/** Holds the rules against the tests named after them, and against the last run's results if there was one. */
export function judgeRules(rules: readonly Rule[], tests: readonly PlacedTest[], lastRun?: JestReport): RuleReport {
  const known = new Set(rules.map((rule) => rule.id));
  const faults = tests
    .filter(({ name }) => idsOf(name).some((id) => !known.has(id)))
    .map(({ name, place }) => `${place}: the test "${name}" names no rule that is known`);
  const lines = rules.flatMap((rule) => {
    const own = tests.filter(({ name }) => idsOf(name).includes(rule.id));
    const mark = rule.status === 'planned' ? 'planned' : own.length > 0 ? 'done' : 'MISSING';
    return [`${rule.id}  ${mark.padEnd(8)}${rule.rule} (${rule.source})`, ...own.map(({ name, place }) => `          ${place}  ${name}`)];
  });
  const done = rules.filter((rule) => rule.status === 'done');
  for (const rule of done) {
    if (!tests.some(({ name }) => idsOf(name).includes(rule.id))) faults.push(`${rule.id} is said to be done, and no test is named after it`);
    for (const title of failedIn(lastRun)) if (idsOf(title).includes(rule.id)) faults.push(`${rule.id}: "${title}" failed in the last run`);
  }
  return { lines, faults };
}

/** The rule ids at the start of a test's name: `ENQ-06 …`, also several as `ENQ-06, ENQ-07: …` or `ENQ-06 / ENQ-07 …`. */
export function idsOf(name: string): string[] {
  const start = /^(?:[A-Z]{3}-\d\d(?:\s*(?:,|\/|and|\+)\s*)?)+/.exec(name)?.[0] ?? '';
  return start.match(/[A-Z]{3}-\d\d/g) ?? [];
}

function failedIn(report: JestReport | undefined): string[] {
  const results = report?.testResults.flatMap((file) => file.assertionResults) ?? [];
  return results.filter((result) => result.status === 'failed').map((result) => result.title);
}
