import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A page served over https, with a self-signed certificate. */
export interface SecureSite {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves one page at every address of these hosts. OpenSSL makes the certificate.
 * @param redirects the addresses to which some hosts redirect, by host
 */
export async function serveSecurely(
  hosts: readonly string[],
  page: string,
  redirects: Readonly<Record<string, string>> = {},
): Promise<SecureSite> {
  const folder = mkdtempSync(join(tmpdir(), 'navigator-secure-'));
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const names = hosts.map((host) => `DNS:${host}`).join(',');
  execFileSync(
    'openssl',
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-days',
        '2',
        '-subj',
        '/CN=Test of the extension',
      ],
      ...['-addext', `subjectAltName=${names}`, '-keyout', key, '-out', certificate],
    ],
    { stdio: 'ignore' },
  );
  return listen(folder, { key, certificate }, 'text/html; charset=utf-8', page, redirects);
}

/** Answers every request with the same content. Removes the folder with the certificates when it closes. */
async function listen(
  folder: string,
  { key, certificate }: { key: string; certificate: string },
  type: string,
  content: string | Buffer,
  redirects: Readonly<Record<string, string>> = {},
): Promise<SecureSite> {
  const server = createServer(
    { key: readFileSync(key), cert: readFileSync(certificate) },
    ({ headers: { host = '' } }, response) => {
      const to = redirects[host];
      if (to === undefined) response.setHeader('Content-Type', type).end(content);
      else response.writeHead(302, { Location: to }).end();
    },
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A file that is served over https, with a certificate of an authority that no browser knows. */
export interface OwnAuthoritySite extends SecureSite {
  /** The file with the authority's certificate. */
  readonly authority: string;
}

/** Serves one file at every address of `localhost`. The certificates are made with OpenSSL. */
export async function serveFromOwnAuthority(content: Buffer, type: string): Promise<OwnAuthoritySite> {
  const folder = mkdtempSync(join(tmpdir(), 'navigator-authority-'));
  const openssl = (command: string) =>
    execFileSync('openssl', command.split(' '), { cwd: folder, stdio: 'ignore' });
  const newKey = 'req -newkey rsa:2048 -nodes';
  openssl(
    `${newKey} -x509 -days 2 -subj /CN=Authority -addext basicConstraints=critical,CA:TRUE -keyout ca.key -out ca.pem`,
  );
  openssl(
    `${newKey} -subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout key.pem -out request.pem`,
  );
  openssl(
    'x509 -req -in request.pem -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -copy_extensions copy -out certificate.pem',
  );
  const files = { key: join(folder, 'key.pem'), certificate: join(folder, 'certificate.pem') };
  return { ...(await listen(folder, files, type, content)), authority: join(folder, 'ca.pem') };
}
