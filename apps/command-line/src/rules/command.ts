import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Command } from 'commander';
import { root, stateFile } from '../project';
import { jestReport, type JestReport } from '../test/count';
import { judgeRules, ruleList, type PlacedTest } from './judge-rules';
import { testNames } from './test-names';

/** `rules`: each rule with the tests that prove it; exit code 1 when one that is said to be done is not proved. */
export function register(program: Command): void {
  program.command('rules').description('show each rule of the Record with the tests that prove it').action(showRules);
}

function showRules(): void {
  const rules = ruleList.parse(JSON.parse(readFileSync(join(root, 'test', 'rules', 'rules.json'), 'utf8')));
  const { lines, faults } = judgeRules(rules, allTests(), lastRun());
  console.log(lines.join('\n'));
  const done = rules.filter((rule) => rule.status === 'done').length;
  console.log(`\n${done} rules done, ${rules.length - done} planned, ${faults.length} faults`);
  if (faults.length === 0) return;
  console.error(faults.join('\n'));
  process.exitCode = 1;
}

function allTests(): PlacedTest[] {
  return ['apps', 'libs', 'test'].flatMap(specFiles).flatMap((file) =>
    testNames(file, readFileSync(file, 'utf8')).map(({ name, line }) => ({ name, place: `${relative(root, file)}:${line}` })));
}

function specFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('node_modules'))
    .sort();
}

function lastRun(): JestReport | undefined {
  try {
    return jestReport.parse(JSON.parse(readFileSync(stateFile('reports', 'jest.json'), 'utf8')));
  } catch {
    return undefined;
  }
}
