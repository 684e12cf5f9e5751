import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { ROOT } from './root.ts';

const PAGES = join(ROOT, 'tests', 'fixtures', 'site');
const FORMS = join(ROOT, 'tests', 'fixtures', 'forms');

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export interface DemoSite {
  /** No slash at the end. */
  baseUrl: string;
  /** Every request as "METHOD /path", in order. */
  requests: readonly string[];
  close: () => Promise<void>;
}

/** A folder below `/forms/`, everything else from the first page's own. Null: outside both. */
function fileOf(pathname: string): string | null {
  const path = normalize(decodeURIComponent(pathname));
  if (path.includes('\0')) return null;
  if (path.startsWith('/forms/')) return join(FORMS, path.slice('/forms/'.length));
  return join(PAGES, path === '/' ? 'index.html' : path);
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** `{{name}}` in the first page stands for one of the given values. */
const withValues = (html: string, values: Readonly<Record<string, string>>): string =>
  html.replace(/\{\{(\w+)\}\}/g, (_, name: string) => escaped(values[name] ?? ''));

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
      else reject(new Error('The demo site has no port'));
    });
  });
}

const notHere = (response: ServerResponse): void =>
  void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here');

async function send(
  response: ServerResponse,
  file: string,
  type: string,
  values: Readonly<Record<string, string>> | null,
): Promise<void> {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return notHere(response);
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(values ? withValues(bytes.toString('utf8'), values) : bytes);
}

/**
 * Serves the first page and the demo forms on loopback. Port 0 takes a free one. The name matters: test builds hold a
 * permission for 127.0.0.1, where the emulator is, so that forms on `localhost` are reached by `activeTab` alone.
 */
export async function startDemoSite(
  values: Readonly<Record<string, string>> = {},
  port = 0,
): Promise<DemoSite> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push(`${request.method} ${pathname}`);
    const file = request.method === 'GET' ? fileOf(pathname) : null;
    const type = file && MEDIA_TYPES[extname(file)];
    if (!file || !type) return notHere(response);
    void send(response, file, type, pathname === '/' ? values : null);
  });
  const actualPort = await listen(server, port);
  return {
    baseUrl: `http://localhost:${actualPort}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
