// `trainbook serve` as a process: started, read and ended as an author does it.

import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The program under test. */
export const program = process.env.TRAINBOOK_PROGRAM ?? path.join(ROOT, 'target/debug/trainbook');

/** The processes that are to end with this one, whatever happens. */
const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export class Program {
  #child = null;
  #ended = null;
  /** 0: any that is free. After the first start it is the one that was free. */
  #port = 0;
  /** All that it has printed since it was started first. */
  said = '';

  constructor(book, typed, environment) {
    this.typed = ['serve', book, '--color', 'never', ...typed];
    this.environment = { ...process.env, ...environment };
  }

  get origin() {
    return `http://127.0.0.1:${this.#port}`;
  }

  get isRunning() {
    return this.#child !== null;
  }

  /** Over when the program has said where the preview is. */
  async start() {
    const child = spawn(program, [...this.typed, '--port', String(this.#port)], {
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    this.#ended = new Promise((resolve) => {
      child.on('error', (error) => resolve(error.message));
      child.on('close', (status, signal) => resolve(signal ?? status));
    });
    this.#ended.then(() => running.delete(child));

    let greeting = '';
    const greeted = new Promise((resolve) => {
      child.stdout.setEncoding('utf8').on('data', (words) => {
        this.said += words;
        greeting += words;
        const place = /^author’s desk +http:\/\/[^/]+:(\d+)\/$/m.exec(greeting);
        if (place) resolve(Number(place[1]));
      });
    });
    child.stderr.setEncoding('utf8').on('data', (words) => {
      this.said += words;
    });
    const ended = this.#ended.then((status) => {
      throw new Error(`\`${program} serve\` has ended with ${status}:\n${this.said}`);
    });
    ended.catch(() => {});
    this.#port = await Promise.race([greeted, ended]);
    this.#child = child;
  }

  /** Ends it by Ctrl-C, which is no failure. */
  async stop() {
    if (!this.#child) return;
    this.#child.kill('SIGINT');
    const status = await this.#ended;
    this.#child = null;
    if (status !== 0) throw new Error(`\`trainbook serve\` has ended with ${status}:\n${this.said}`);
  }
}
