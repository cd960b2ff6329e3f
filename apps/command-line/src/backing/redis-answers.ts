import { openSocket } from './open-socket';

/** Throws unless a Redis server answers PING at this URL (one that asks for a password has answered too). */
export function redisAnswers(url: string): Promise<void> {
  return new Promise((done, fail) => {
    const socket = openSocket(url, 6379);
    socket.setTimeout(2_000, () => socket.destroy(new Error('no answer')));
    socket.once('error', fail);
    socket.write('PING\r\n');
    socket.once('data', (data) => {
      socket.destroy();
      if (/^(\+PONG|-NOAUTH)/.test(data.toString())) done();
      else fail(new Error(`unexpected answer ${data.toString().trim()}`));
    });
  });
}
