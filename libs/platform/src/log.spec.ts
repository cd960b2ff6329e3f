import { execFileSync } from 'node:child_process';

const script = `
  const { Log } = require('./libs/platform/src/log');
  const log = new Log('register-service', 'northmoor', 'info');
  log.info('child.recorded', { childId: 'c-1', name: 'Planted Name' });
  log.error('child.failed', { childId: 'c-2' }, new TypeError('cannot read Planted Name'));
  log.warn('child.failed', { reason: 'no such child: Planted Name', route: '/enquiries/:enquiryId' });
  const named = new Error('no frame, though it looks like one:\\n    at Planted (/Planted/Name.ts:1:1)');
  named.name = 'Planted Name';
  log.error('child.failed', {}, named);
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

  it('withholds what is more than one word in an allowed field', () => {
    expect(JSON.parse(lines[2] ?? '')).toMatchObject({ reason: '(withheld)', route: '/enquiries/:enquiryId' });
  });

  it('takes no line of a message for a frame, and no sentence for a class', () => {
    expect(JSON.parse(lines[3] ?? '')).toMatchObject({ errorName: 'Error', stack: expect.stringContaining('at ') as string });
  });
});
