import { join } from 'node:path';

export interface Check {
  readonly name: string;
  readonly args: readonly string[];
}

const bin = (file: string): string => join('node_modules', file);

/** What `check` runs, each a Node program, in the order their results are shown. */
export const checks: readonly Check[] = [
  { name: 'types', args: [bin('typescript7/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'] },
  {
    name: 'eslint',
    args: [bin('eslint/bin/eslint.js'), '--cache', '--cache-strategy', 'content', '--cache-location', '.cache/eslint', '--max-warnings', '0', 'apps', 'libs', 'test'],
  },
  { name: 'boundaries', args: [bin('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'test'] },
  { name: 'unused code', args: [bin('knip/bin/knip.js'), '--no-progress'] },
  {
    name: 'type coverage',
    args: [bin('type-coverage/bin/type-coverage'), '--strict', '--at-least', '99', '-p', 'tsconfig.json'],
  },
  { name: 'documents', args: ['-r', '@swc-node/register', 'apps/command-line/src/main.ts', 'docs', '--check'] },
];
