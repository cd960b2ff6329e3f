import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeys } from '@custodian/interchange';
import { builtMain } from '../../apps/command-line/src/deployment/apps';
import { runCommand } from '../../apps/command-line/src/process/run-command';
import { root } from '../../apps/command-line/src/project';
import { metricsIn } from '../monitoring/named-metrics';
import { type ThreeAuthorities, threeAuthorities } from './three-authorities';

const secret = 'dont-show-this';

describe('the interchange in production', () => {
  const folder = mkdtempSync(join(tmpdir(), 'custodian-interchange-'));
  afterAll(() => { rmSync(folder, { recursive: true }); });

  const file = (name: string, content: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content), { mode: 0o600 });
    return path;
  };

  async function started(change: Record<string, string | undefined>): Promise<{ code: number; output: string }> {
    const { own, published } = await generateKeys('interchange', new Date());
    const good = {
      NODE_ENV: 'production', AUTHORITY: 'interchange', HTTP_PORT: '0', MONGODB_URL: `mongodb://u:${secret}@127.0.0.1:9/?tls=true`, MONGODB_DATABASE: 'interchange',
      INTERCHANGE_KEYS: file('own.json', own), INTERCHANGE_AUTHORITIES: file('authorities.json', { authorities: [{ code: 'northmoor', url: `amqps://r:${secret}@127.0.0.1:9/x`, keys: published }] }),
    };
    return runCommand(process.execPath, [builtMain('interchange')], { env: { PATH: process.env['PATH'], ...good, ...change }, limit: 50_000 });
  }

  it.each<[string, string, () => Promise<string | undefined> | string | undefined]>([
    ['without its keys', 'INTERCHANGE_KEYS', () => undefined],
    ['with a file of keys that is none', 'INTERCHANGE_KEYS', () => file('none.json', `{"${secret}":1}`)],
    ['with the keys of an authority', 'INTERCHANGE_KEYS', async () => file('theirs.json', (await generateKeys('northmoor', new Date())).own)],
    ['without its file of authorities', 'INTERCHANGE_AUTHORITIES', () => join(folder, 'nowhere.json')],
    ['with authorities that are not reached over TLS', 'INTERCHANGE_AUTHORITIES', () => file('plain.json', { authorities: [{ code: 'northmoor', url: `amqp://r:${secret}@127.0.0.1:9/x`, keys: [] }] })],
    ['with a database anybody may open', 'MONGODB_URL', () => 'mongodb://127.0.0.1:9/?tls=true'],
    ['with a test clock', 'TEST_CLOCK', () => '2026-03-02T09:00:00Z'],
  ])('does not start %s, and says which setting it is', async (_how, setting, value) => {
    const { code, output } = await started({ [setting]: await value() });
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`Settings: .*\\b${setting}\\b|"field":"${setting}"`, 'u'));
    expect(output).not.toContain(secret);
  }, 60_000);
});

describe('its alert rules', () => {
  let three: ThreeAuthorities;
  beforeAll(async () => { three = await threeAuthorities(); });
  afterAll(() => three.stop());

  it('name only what it exposes', async () => {
    const rules = readFileSync(join(root, 'docs/monitoring/interchange-alerts.yml'), 'utf8');
    const named = [...rules.matchAll(/^ +expr: (.+)$/gmu)].flatMap(([, expression = '']) => metricsIn(expression));
    const text = await (await fetch(`${three.interchange.router.url}/metrics`)).text();
    const exposed = new Set([...text.matchAll(/^# TYPE (\w+) /gmu)].map(([, name = '']) => name));
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => !exposed.has(name))).toEqual([]);
  });
});
