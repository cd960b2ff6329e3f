import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { mustRun } from '../process/run-command';
import { root } from '../project';
import { billOfMaterials } from './bill-of-materials';

const Component = z.object({
  'bom-ref': z.string(), type: z.literal('library'), name: z.string(), version: z.string(), purl: z.string(), hashes: z.array(z.object({ alg: z.literal('SHA-512'), content: z.string().regex(/^[\da-f]{128}$/u) })).length(1),
});
const Bill = z.object({
  bomFormat: z.literal('CycloneDX'), specVersion: z.literal('1.5'), serialNumber: z.string().regex(/^urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u), version: z.number().int(),
  metadata: z.object({ timestamp: z.iso.datetime(), component: z.object({ type: z.literal('application'), name: z.literal('custodian') }) }),
  components: z.array(Component), dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});
const manifest = z.object({ dependencies: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

describe('the bill of materials', () => {
  let text: string;
  let again: string;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'custodian-sbom-'));
    [text, again] = await Promise.all([billOfMaterials(), mustRun('./custodian', ['sbom', join(folder, 'bill.json')], { cwd: root }).then(() => readFileSync(join(folder, 'bill.json'), 'utf8'))]);
    rmSync(folder, { recursive: true });
  }, 60_000);

  it('has every package the running system needs, by its version and its fingerprint, and none it does not', () => {
    const { components, dependencies } = Bill.parse(JSON.parse(text));
    const listed = components.map(({ name, version, purl }) => `${name} ${version} ${purl}`);
    expect(listed).toEqual(expect.arrayContaining(Object.entries(manifest.dependencies).map(([name, version]) => `${name} ${version} pkg:npm/${name.replace('@', '%40')}@${version}`)));
    expect(components.filter(({ name }) => ['jest', 'eslint', 'commander'].includes(name))).toEqual([]);
    const refs = new Set(components.map((component) => component['bom-ref']));
    expect(refs.size).toBe(components.length);
    expect(dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([]);
  });

  it('lists the same each time, each with a number of its own, by the command as well', () => {
    const [one, other] = [Bill.parse(JSON.parse(text)), Bill.parse(JSON.parse(again))];
    expect(other.components).toEqual(one.components);
    expect(other.serialNumber).not.toBe(one.serialNumber);
  });

  it('says nothing of this machine, nor where packages come from', () => {
    expect(text.match(/\w+:\/\/[^"]*/gu)).toEqual(['http://cyclonedx.org/schema/bom-1.5.schema.json']);
    expect(text).not.toMatch(/"(?:\/|\.\/|file:|[A-Z]:\\)/u);
  });
});
