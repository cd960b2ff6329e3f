import { type Command, InvalidArgumentError } from 'commander';
import { inColumns } from '../bench/columns';
import { onServersOfItsOwn } from '../bench/on-servers-of-its-own';
import { type Findings, isClean } from './read-report';
import { type FuzzOptions, runFuzz } from './run-fuzz';

/** `fuzz`: made-up and malformed calls of every operation as each role; exit code 1 when anything is found. */
export function register(program: Command): void {
  program.command('fuzz')
    .description('Schemathesis (from PyPI) against the OpenAPI document as each role, on servers of its own')
    .option('--examples <count>', 'made-up calls for each operation, at most', number, 20)
    .option('--seed <number>', 'which calls are made up', number, 1)
    .option('--roles <list>', 'only these', (text) => text.split(','))
    .action((options: FuzzOptions) => onServersOfItsOwn('fuzz', async (authority) => {
      const found: (readonly [string, Findings])[] = [];
      await runFuzz(authority, options, (role, findings, outputFile) => {
        found.push([role, findings]);
        console.log(`  ${role}: ${isClean(findings) ? 'nothing found' : `see ${outputFile}`}`);
      });
      console.log(['', ...lines(found)].join('\n'));
      if (found.length === 0 || found.some(([, findings]) => !isClean(findings))) process.exitCode = 1;
    }));
}

function lines(found: readonly (readonly [string, Findings])[]): string[] {
  const heads = ['role', 'operations', 'cases', 'server errors', 'invalid accepted', 'undocumented', 'not of the schema', 'other'];
  return inColumns([heads, ...found.map(([role, findings]) => [
    role,
    ...[findings.operations, findings.cases, findings.serverErrors, findings.invalidAccepted, findings.undocumented, findings.notOfTheSchema, findings.other].map(String),
  ])]);
}

function number(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('a number of 1 or more');
  return value;
}
