import { connect } from 'node:net';

/** Sends `begun` at once and then a byte every tenth of a second, for ever. Gives what was answered, and after how many milliseconds the server closed the connection. */
export function trickle(url: string, begun: string): Promise<{ readonly answered: string; readonly afterMs: number }> {
  const { hostname, port } = new URL(url);
  const since = Date.now();
  return new Promise((closed) => {
    let answered = '';
    const socket = connect(Number(port), hostname);
    const more = setInterval(() => socket.write('x'), 100);
    socket.setEncoding('utf8').on('data', (text: string) => { answered += text; });
    // A reset is a way to close as well.
    socket.on('error', () => undefined);
    socket.once('close', () => {
      clearInterval(more);
      closed({ answered, afterMs: Date.now() - since });
    });
    socket.write(begun);
  });
}
