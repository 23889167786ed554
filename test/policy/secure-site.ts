import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A page that is served over https, with a certificate that no authority signed. */
export interface SecureSite {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves one page at every address of these hosts. The certificate is made with OpenSSL.
 * @param redirects addresses to which hosts lead instead
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
  const server = createServer(
    { key: readFileSync(key), cert: readFileSync(certificate) },
    ({ headers: { host = '' } }, response) => {
      const to = redirects[host];
      if (to === undefined) response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
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
