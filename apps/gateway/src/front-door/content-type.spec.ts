import { isAnswerOfOurs, isJsonInUtf8 } from './content-type';

describe('what the front door takes', () => {
  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"', 'application/json; profile=x'])('takes %s', (type) => {
    expect(isJsonInUtf8(type)).toBe(true);
  });

  it.each([undefined, '', 'text/plain', 'application/json; charset=utf-16', 'application/json; charset=latin1', 'application/jsonp', 'application/x-www-form-urlencoded'])('refuses %s', (type) => {
    expect(isJsonInUtf8(type)).toBe(false);
  });

  it('passes on what a service of ours answers, and no page of a proxy', () => {
    expect(['application/json; charset=utf-8', 'application/problem+json', 'text/html', undefined].map(isAnswerOfOurs)).toEqual([true, true, false, false]);
  });
});
