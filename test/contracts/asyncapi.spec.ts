import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** What an authority is called, and the office number of its custodian: no person's. */
const ofAnAuthority = ['authorityName', 'custodianPhone'];

describe('the AsyncAPI document', () => {
  it('is valid by the AsyncAPI parser', () => {
    // The parser's own dependencies do not load in jest's sandbox.
    const script = `const { Parser } = require('@asyncapi/parser');
      new Parser().validate(require('fs').readFileSync('docs/asyncapi.json', 'utf8')).then((found) => console.log(JSON.stringify(found.filter(({ severity }) => severity === 0))));`;
    expect(JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' }))).toEqual([]);
  });

  it('names no person in what an event carries', () => {
    const { components } = JSON.parse(readFileSync(join(root, 'docs/asyncapi.json'), 'utf8')) as { components: { messages: Record<string, { payload: { properties?: object } }> } };
    const events = Object.entries(components.messages).filter(([name]) => !(`${name}.answer` in components.messages) && !name.endsWith('.answer'));
    const fields = events.flatMap(([name, { payload }]) => Object.keys(payload.properties ?? {}).map((field) => `${name} ${field}`));
    expect(fields.length).toBeGreaterThan(15);
    const named = fields.map((field) => field.split(' ')[1] ?? '').filter((field) => /name|birth|address|postcode|nhs|phone|email/iu.test(field));
    expect(named.filter((field) => !ofAnAuthority.includes(field))).toEqual([]);
  });
});
