import { eastmere } from '../made-up/authorities';
import { madeUpAuthority, wantedAuthorities } from './wanted';

const codesOf = (...given: Parameters<typeof wantedAuthorities>) => wantedAuthorities(...given).map(({ code }) => code);

describe('which authorities are started', () => {
  it('are all three, Northmoor first', () => {
    expect(codesOf(undefined, {})).toEqual(['northmoor', 'eastmere', 'aberhelyg']);
    expect(codesOf(undefined, { RABBITMQ_URL: 'amqp://broker.example', RABBITMQ_MANAGEMENT_URL: 'http://broker.example:15672' })).toHaveLength(3);
  });

  it('are one where one is asked for, and on a broker where no virtual host can be made', () => {
    expect(codesOf(eastmere, {})).toEqual(['eastmere']);
    expect(codesOf(undefined, { RABBITMQ_URL: 'amqp://broker.example', RABBITMQ_MANAGEMENT_URL: '' })).toEqual(['northmoor']);
  });

  it('are named by their codes', () => {
    expect(madeUpAuthority('eastmere')).toBe(eastmere);
    expect(() => madeUpAuthority('southvale')).toThrow('There are: northmoor, eastmere, aberhelyg.');
  });
});
