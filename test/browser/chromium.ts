/**
 * A headless Chromium as a reader has it, driven over its own pipe (`--remote-debugging-pipe`, messages ended by NUL):
 * no package in between. Debian's `chromium`, or what CHROMIUM names.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const candidates = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** Where a Chromium is; null where there is none. */
export const chromium = candidates.find((path) => path !== undefined && existsSync(path)) ?? null;

interface Message {
  id?: number;
  method?: string;
  sessionId?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: { message: string };
}

export interface Page {
  /** Opens a file, with a screen of that size and those preferences. */
  open: (path: string, screen?: { width?: number; height?: number; dark?: boolean }) => Promise<void>;
  /** The value of an expression in the page. */
  evaluate: <Value>(expression: string) => Promise<Value>;
  screenshot: (full?: boolean) => Promise<Buffer>;
  pdf: () => Promise<Buffer>;
  /** Presses keys as a person would, by the names of the DOM. */
  press: (key: string) => Promise<void>;
  /** Errors and warnings of the console, and exceptions that nobody caught. */
  complaints: string[];
  /** Every address asked for, the page itself included. */
  requests: string[];
  close: () => Promise<void>;
}

export async function openPage(): Promise<Page> {
  if (chromium === null) throw new Error('there is no Chromium');
  const profile = mkdtempSync(join(tmpdir(), 'loyalty-chromium-'));
  const browser = spawn(
    chromium,
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--hide-scrollbars',
      `--user-data-dir=${profile}`,
      '--remote-debugging-pipe',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  const [, , , toBrowser, fromBrowser] = browser.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, { resolve: (message: Message) => void; reject: (error: Error) => void }>();
  const listeners = new Set<(message: Message) => void>();
  let rest = '';
  fromBrowser.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const message = JSON.parse(part) as Message;
      if (message.id !== undefined) waiting.get(message.id)?.resolve(message);
      else for (const listener of listeners) listener(message);
    }
  });
  browser.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('Chromium has ended'));
  });

  let last = 0;
  const session: { sessionId?: string } = {};
  const send = async (method: string, params: object = {}): Promise<Record<string, unknown>> => {
    const id = ++last;
    const answer = new Promise<Message>((resolve, reject) => waiting.set(id, { resolve, reject }));
    toBrowser.write(`${JSON.stringify({ id, method, params, ...session })}\0`);
    const { result, error } = await answer.finally(() => waiting.delete(id));
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  };
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const attached = await send('Target.attachToTarget', { targetId, flatten: true });
  session.sessionId = attached['sessionId'] as string;

  const complaints: string[] = [];
  const requests: string[] = [];
  listeners.add(({ method, params = {} }) => {
    if (method === 'Network.requestWillBeSent') requests.push((params['request'] as { url: string }).url);
    if (method === 'Runtime.exceptionThrown') complaints.push(JSON.stringify(params['exceptionDetails']));
    if (
      method === 'Runtime.consoleAPICalled' &&
      ['error', 'warning', 'assert'].includes(String(params['type']))
    )
      complaints.push(JSON.stringify(params['args']));
    if (method === 'Log.entryAdded') complaints.push(JSON.stringify(params['entry']));
  });
  for (const domain of ['Page', 'Runtime', 'Network', 'Log']) await send(`${domain}.enable`);

  return {
    complaints,
    requests,
    open: async (path, { width = 1280, height = 900, dark = false } = {}) => {
      await send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: 1,
        mobile: width < 600,
      });
      await send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }],
      });
      const loaded = new Promise<void>((resolve) => {
        const listener = ({ method }: Message) => {
          if (method !== 'Page.loadEventFired') return;
          listeners.delete(listener);
          resolve();
        };
        listeners.add(listener);
      });
      await send('Page.navigate', { url: `file://${path}` });
      await loaded;
    },
    evaluate: async <Value>(expression: string) => {
      const { result, exceptionDetails } = await send('Runtime.evaluate', {
        expression,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return (result as { value: Value }).value;
    },
    screenshot: async (full = false) => {
      const { data } = await send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: full });
      return Buffer.from(data as string, 'base64');
    },
    pdf: async () => {
      const { data } = await send('Page.printToPDF', { preferCSSPageSize: true });
      return Buffer.from(data as string, 'base64');
    },
    press: async (key) => {
      const code = { Tab: 9, Enter: 13, ' ': 32 }[key];
      const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
      const event = { key, windowsVirtualKeyCode: code, ...(text === undefined ? {} : { text }) };
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    },
    close: async () => {
      browser.kill();
      await ended;
      // Its helpers may write a moment longer than the browser lives: Node waits 50 ms longer after each try, 2.75 s in all.
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}
