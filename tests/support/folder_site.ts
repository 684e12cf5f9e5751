import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
};

export interface FolderSite {
  /** The address of a file by its path in the folder. */
  urlOf(file: string): string;
  close(): Promise<void>;
}

/** Serves one folder on loopback, at a free port. */
export async function startFolderSite(folder: string): Promise<FolderSite> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = normalize(decodeURIComponent(pathname));
    const type = MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
    readFile(join(folder, path)).then(
      (bytes) => response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(bytes),
      () => response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here'),
    );
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
      else reject(new Error('The site has no port'));
    });
  });
  return {
    urlOf: (file) => `http://127.0.0.1:${port}/${file.split('/').map(encodeURIComponent).join('/')}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
