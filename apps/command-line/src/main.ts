import { Command } from 'commander';
import * as audit from './audit/command';
import * as bench from './bench/command';
import * as check from './check/command';
import * as demo from './demo/command';
import * as docs from './docs/command';
import * as fuzz from './fuzz/command';
import * as importing from './import/command';
import * as interchange from './interchange/command';
import * as keys from './keys/command';
import * as privileges from './privileges/command';
import * as rules from './rules/command';
import * as sbom from './sbom/command';
import * as signIn from './sign-in/command';
import * as start from './start/command';
import * as status from './status/command';
import * as stop from './stop/command';
import * as test from './test/command';

// One line for each command: its folder registers it.
const commands = [start, stop, status, demo, test, check, rules, docs, privileges, signIn, bench, fuzz, importing, audit, keys, interchange, sbom];

const program = new Command('custodian')
  .description("A local authority's Record of children with a child protection plan, and the enquiries made of it.")
  .showHelpAfterError();
for (const command of commands) command.register(program);

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
