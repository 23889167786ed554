import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';

/** A folder that is served over HTTP to this machine only. */
export type Served = {
  /** The origin, `http://127.0.0.1:PORT`. */
  origin: string;
  /** The same files at another origin, `http://localhost:PORT`, for frames and navigation across origins. */
  otherOrigin: string;
  close(): Promise<void>;
};

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.crx': 'application/x-chrome-extension',
  '.xpi': 'application/x-xpinstall',
};

/** Serves the files of a folder on any free port of 127.0.0.1. */
export async function serve(folder: string): Promise<Served> {
  const root = await realpath(folder);
  const server = createServer(async (request, response) => {
    const file = await find(root, request.url ?? '/');
    // With `no-store`, a page would not stay in the browser's back/forward cache.
    response.setHeader('Cache-Control', 'no-cache');
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(file ? 405 : 404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(file ? 'Only GET is answered here.' : 'There is no such page.');
      return;
    }
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
  });
  await listen(server, '127.0.0.1');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    otherOrigin: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Browsers keep connections open, which would keep the server running.
        server.closeAllConnections();
      }),
  };
}

/** Returns the file for a URL if it is inside the folder, also after following symbolic links. */
async function find(root: string, url: string): Promise<string | undefined> {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    let file = await realpath(join(root, path));
    if ((await stat(file)).isDirectory()) file = await realpath(join(file, 'index.html'));
    const isInside = file.startsWith(root.endsWith(sep) ? root : root + sep);
    return isInside && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

function listen(server: Server, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, resolve);
  });
}
