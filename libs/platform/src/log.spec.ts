import { execFileSync } from 'node:child_process';

const script = `
  const { Log } = require('./libs/platform/src/log');
  const log = new Log('register-service', 'northmoor', 'info');
  log.info('child.recorded', { childId: 'c-1', name: 'Planted Name' });
  log.error('child.failed', { childId: 'c-2' }, new TypeError('cannot read Planted Name'));
`;

describe('the log', () => {
  const lines = execFileSync(process.execPath, ['-r', '@swc-node/register', '-e', script], { encoding: 'utf8' }).trim().split('\n');

  it('writes the event and the fields that are allowed', () => {
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'child.recorded', service: 'register-service', childId: 'c-1' });
  });

  it('writes no other field, and of an error its class and frames only', () => {
    expect(lines.join('\n')).not.toContain('Planted');
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ errorName: 'TypeError', stack: expect.stringContaining('at ') as string });
  });
});
