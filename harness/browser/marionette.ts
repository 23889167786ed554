import { connect, type Socket } from 'node:net';

type Waiting = { resolve(value: unknown): void; reject(error: Error): void };

const CLOSED = 'Firefox closed the connection.';

/**
 * Firefox's own remote control protocol, which reaches the toolbar and the sidebar, unlike WebDriver. A
 * message is its length and JSON: `length:[type, id, command or error, parameters or result]`.
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received = Buffer.alloc(0);
  #sent = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data) => this.#receive(data));
    socket.on('close', () => this.#fail(new Error(CLOSED)));
    socket.on('error', (error) => this.#fail(error));
  }

  /**
   * Connects to a port of this machine and starts a session.
   * @param acceptInsecureCerts whether Firefox trusts every server from now on
   */
  static async connect(port: number, acceptInsecureCerts = false): Promise<Marionette> {
    const marionette = new Marionette(connect(port, '127.0.0.1'));
    await marionette.send('WebDriver:NewSession', { acceptInsecureCerts });
    return marionette;
  }

  /** Sends a command and returns its result. */
  async send<Result>(command: string, parameters: object = {}): Promise<Result> {
    if (this.#socket.destroyed) throw new Error(CLOSED);
    this.#sent += 1;
    const id = this.#sent;
    const message = Buffer.from(JSON.stringify([0, id, command, parameters]));
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
      this.#socket.write(Buffer.concat([Buffer.from(`${message.length}:`), message]));
    });
  }

  /** Runs the body of an async function in the page of the current tab. */
  async inPage<Result>(body: string, ...args: unknown[]): Promise<Result> {
    const script = `return (async (...args) => { ${body} })(...arguments)`;
    return (await this.send<{ value: Result }>('WebDriver:ExecuteScript', { script, args })).value;
  }

  /** Runs the body of an async function in the browser's own window, with system privileges. */
  async inBrowser<Result>(body: string, ...args: unknown[]): Promise<Result> {
    const script = `return (async (...args) => { ${body} })(...arguments)`;
    return this.asBrowser(async () => {
      const answer = await this.send<{ value: Result }>('WebDriver:ExecuteScript', {
        script,
        args,
        sandbox: 'system',
      });
      return answer.value;
    });
  }

  /**
   * Sends the commands of `work` to the browser's own window instead of the page. Do not run two at a time.
   */
  async asBrowser<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await work();
    } finally {
      await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      const end = colon + 1 + Number(this.#received.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || this.#received.length < end) return;
      const message = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      // The first message is a greeting from Firefox, not a response.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
      else waiting?.resolve(result);
    }
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
