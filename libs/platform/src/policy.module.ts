import { readFileSync } from 'node:fs';
import { isPresetName, parsePolicy, presetNamed } from '@custodian/policy';
import { type DynamicModule, Module } from '@nestjs/common';
import { AuthorityPolicy } from './authority-policy';

/** Loads the policy once: a preset by name, or a file by path. Global. */
@Module({})
export class PolicyModule {
  static forRoot(policy: string): DynamicModule {
    const current = isPresetName(policy) ? presetNamed(policy) : parsePolicy(readFileSync(policy, 'utf8'));
    return { module: PolicyModule, global: true, providers: [{ provide: AuthorityPolicy, useValue: new AuthorityPolicy(current) }], exports: [AuthorityPolicy] };
  }
}
