import { createRequire } from 'node:module';
import { type Command, InvalidArgumentError } from 'commander';
import { auditPublicKeysOf } from '../deployment/audit-keys';
import { runningMongo } from '../run/run-file';
import { verdictLines } from './report';
import type * as Verifying from './verify-authority';

interface Options {
  readonly authority: string;
  readonly mongo?: string;
  readonly heads?: string;
  readonly keys?: string;
  readonly late: number;
}

/** `audit verify`: every service's trail against its signed heads; exit code 1 unless all are whole. */
export function register(program: Command): void {
  program
    .command('audit')
    .description('the audit trail')
    .command('verify')
    .description('read every chain and the copy of its signed heads; say the first place that is wrong')
    .option('--authority <code>', 'whose trail', 'northmoor')
    .option('--mongo <url>', "where the services' databases are; otherwise MONGODB_URL, or what ./custodian start has started")
    .option('--heads <url>', 'where the heads are copied to; otherwise AUDIT_HEADS_URL, or there as well')
    .option('--keys <folder>', "the services' public keys, <service>.pem; otherwise those made here")
    .option('--late <minutes>', 'how long an entry may wait to be chained, or to be covered by a copied head', minutes, 10)
    .action(async ({ authority, late, ...options }: Options) => {
      const mongoUrl = options.mongo ?? process.env['MONGODB_URL'] ?? runningMongo();
      if (mongoUrl === undefined) throw new Error('Say where the databases are with --mongo, or run ./custodian start first.');
      const headsUrl = options.heads ?? process.env['AUDIT_HEADS_URL'] ?? mongoUrl;
      // Loaded here: only who verifies waits for what it takes.
      const { verifyAuthority } = createRequire(__filename)('./verify-authority') as typeof Verifying;
      const verdicts = await verifyAuthority({ authority, mongoUrl, headsUrl, publicKeys: options.keys ?? auditPublicKeysOf(authority), lateMs: late * 60_000 });
      console.log(verdictLines(verdicts).join('\n'));
      if (verdicts.some(({ fault }) => fault !== undefined)) process.exitCode = 1;
    });
}

function minutes(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('a number of minutes');
  return value;
}
