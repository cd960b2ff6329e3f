import { catalogue, getChild, revealAddress } from '@custodian/contracts';
import { signInAs } from '../../apps/command-line/src/api/sign-in';
import { madeUpPeople } from '../../apps/command-line/src/sign-in/sign-in';
import { type Authority, ownAuthority } from '../rules/authority';
import { answerAt, type Answer, answerTo } from './ask';
import { attack } from './attacks';
import { databasesOf } from './databases';
import { Firehose } from './firehose';
import { intoBus, intoDatabase, intoLog, intoMail, intoRedis, leakyService } from './leaks';
import { logFolderOf, logsIn, mailsOf, metricsOf } from './outlets';
import { type Left, takeEveryPath } from './paths';
import { redisKeys, RedisWatch } from './redis';
import { type Finding, findingsIn } from './sample';
import { toldOfTheChild } from './stand-in';
import { formsOf, planted, type Planted, sealed } from './words';

/** Nobody among them has anything to do with the child. */
const strangers = ['second-key-worker', 'operations', 'auditor', 'releaser', 'sealed-address-reader', 'case-system'];

let authority: Authority;
let firehose: Firehose;
let redis: RedisWatch;
let left: Left;
const answers: Answer[] = [];
const attacked: Answer[] = [];

beforeAll(async () => {
  authority = await ownAuthority({ extraEnv: { LOG_LEVEL: 'debug', RATE_PER_MINUTE: '1000000' } });
  const { deployment } = authority;
  firehose = await Firehose.on(deployment.authority, deployment.rabbitmqUrl);
  redis = await RedisWatch.start();
  left = await takeEveryPath(authority);
  const { version } = await authority.custodian.call(getChild, { childId: left.childId });
  for (const { username } of await madeUpPeople(deployment.gatewayUrl)) {
    const client = await signInAs(deployment.gatewayUrl, username);
    for (const operation of catalogue.operations.filter(({ http }) => http)) answers.push(await answerTo(client, username, operation, toldOfTheChild(operation, left), operation.changes ? version : undefined));
  }
  attacked.push(...(await attack(authority, left)));
}, 300_000);
afterAll(async () => {
  redis.stop();
  await firehose.stop();
  await authority.stop();
});

/** The one way to a sealed address, for the one role that has it. */
const reveals = ({ where, status }: Answer) => status < 300 && where.startsWith(`answer to sealed-address-reader: ${revealAddress.name} `);
const refused = ({ status }: Answer) => status >= 300;
const byStranger = ({ where }: Answer) => strangers.some((username) => where.startsWith(`answer to ${username}: `));
const ofSealed = (findings: readonly Finding[]) => findings.filter(({ what }) => what.some((word) => sealed.includes(word)));
/** Each place once, with what was found there. */
const places = (findings: readonly Finding[]) => [...new Set(findings.map(({ where, what }) => `${where}: ${what.join(', ')}`))].sort();

describe('the planted child is found by nobody who is not entitled', () => {
  it('REC-14 in what strangers to the case are answered by any operation', () => {
    const toStrangers = answers.filter(byStranger);
    expect(toStrangers.length).toBe(strangers.length * catalogue.operations.filter(({ http }) => http).length);
    expect(places(findingsIn(toStrangers.filter((answer) => !reveals(answer))))).toEqual([]);
  });

  it('REC-14 in any refusal, whoever is refused and whatever was sent', () => {
    expect(attacked.every(refused)).toBe(true);
    expect(places(findingsIn([...answers.filter(refused), ...attacked]))).toEqual([]);
  });

  it('REC-14 the sealed address in any answer but a reveal, to the entitled too', () => {
    expect(places(ofSealed(findingsIn(answers.filter((answer) => !reveals(answer)))))).toEqual([]);
    expect(findingsIn(answers.filter(reveals)).map(({ what }) => what)).toEqual([expect.arrayContaining([...sealed])]);
  });

  it('in anything on the bus, its replies and headers included', () => {
    expect(firehose.samples.filter(({ where }) => where.startsWith('bus deliver.') && where.endsWith('body')).length).toBeGreaterThan(20);
    expect(firehose.samples.some(({ where }) => where.startsWith('bus publish. '))).toBe(true);
    expect(places(findingsIn(firehose.samples))).toEqual([]);
  });

  it('in Redis, in what it keeps or was ever told', async () => {
    expect(redis.samples.length).toBeGreaterThan(20);
    expect(places(findingsIn([...redis.samples, ...(await redisKeys())]))).toEqual([]);
  });

  it('in a log, a metric or a mail', async () => {
    const logs = logsIn(logFolderOf(authority.deployment));
    expect(logs.length).toBeGreaterThan(8);
    expect(mailsOf(authority.deployment).length).toBeGreaterThan(0);
    const metrics = await metricsOf(Object.values(authority.deployment.services).map(({ url }) => url));
    expect(places(findingsIn([...logs, ...mailsOf(authority.deployment), ...metrics]))).toEqual([]);
  });

  it('in a collection that need not name a child, or in the log of the database', async () => {
    const { elsewhere, personal } = await databasesOf(authority.deployment.authority);
    expect(new Set(elsewhere.map(({ where }) => where)).size).toBeGreaterThan(12);
    expect(places(findingsIn(elsewhere))).toEqual([]);
    // A sealed address and what people typed are sealed there too; the child’s own number was not given.
    expect(new Set(findingsIn(personal).flatMap(({ what }) => what))).toEqual(new Set(every.filter((word) => ![...sealed, 'note', 'nhsNumber'].includes(word))));
  });
});

const every = Object.keys(planted).filter((what): what is Planted => what in planted);
/** Each planted word in one of its forms, taking turns. */
const words = (turn: number) => every.map((what) => formsOf(what)[turn % formsOf(what).length] ?? '').join(turn % 2 === 0 ? ' ' : '","');

describe('the same search finds every word of the child once it is put', () => {
  const found = (findings: readonly Finding[]) => new Set(findings.flatMap(({ what }) => what));

  it.each(['key', 'string', 'hash', 'list', 'set', 'zset', 'stream'] as const)('into Redis as a %s', async (kind) => {
    await intoRedis(kind, words(0));
    expect(found(findingsIn(await redisKeys()))).toEqual(new Set(every));
    expect(found(findingsIn(redis.samples))).toEqual(new Set(every));
  });

  it.each(['event', 'reply', 'header'] as const)('onto the bus as %s', async (how) => {
    const before = firehose.samples.length;
    await intoBus(authority.deployment.rabbitmqUrl, how, words(1));
    await new Promise((done) => setTimeout(done, 1_000));
    expect(found(findingsIn(firehose.samples.slice(before)))).toEqual(new Set(every));
  });

  it.each(['outbox', 'inbox', 'held', 'parked', 'positions', 'idempotency', 'audit_pending', 'a_new_one'])('into the collection %s', async (collection) => {
    await intoDatabase(authority.deployment.authority, collection, words(2));
    expect(found(findingsIn((await databasesOf(authority.deployment.authority)).elsewhere))).toEqual(new Set(every));
  });

  it('into a log, one word at a time', async () => {
    await intoLog(logFolderOf(authority.deployment), every.map((what) => Buffer.from(planted[what]).toString('hex')));
    expect(found(findingsIn(logsIn(logFolderOf(authority.deployment))))).toEqual(new Set(every));
  });

  it('into a metric, the body of a refusal or its header', async () => {
    const leaky = await leakyService(words(3));
    expect(found(findingsIn(await metricsOf([leaky.url])))).toEqual(new Set(every));
    expect(found(findingsIn([await answerAt('leaky', `${leaky.url}/api/children`, {})]))).toEqual(new Set(every));
    expect(found(findingsIn([await answerAt('leaky', `${leaky.url}/api/header`, {})]))).toEqual(new Set(every));
    leaky.stop();
  });

  it('into a mail', async () => {
    await intoMail(authority.deployment, words(4));
    expect(found(findingsIn(mailsOf(authority.deployment)))).toEqual(new Set(every));
  });
});
