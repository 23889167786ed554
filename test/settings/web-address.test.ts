import { expect, it } from 'vitest';
import { isWebAddress } from '../../src/settings/web-address.ts';

it.each([
  'https://example.nhs.uk',
  'https://example.nhs.uk:8443/a?b=c#d',
  'http://intranet/page',
  'http://10.1.2.3/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1:8080/',
  'http://printer.local/',
  'http://a.b.local',
])('may lead to %s', (address) => {
  expect(isWebAddress(address)).toBe(true);
});

it.each([
  'http://example.nhs.uk',
  'http://172.15.0.1/',
  'http://172.32.0.1/',
  'http://11.0.0.1/',
  'http://192.169.1.1/',
  'http://127.0.0.1/',
  'http://[::1]/',
  'http://evil.example/.local',
  'http://10.0.0.1.evil.example/',
  'http://user@intranet/',
  'https://nhs.uk@evil.example/',
  'https://user:password@example.nhs.uk/',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' https://example.nhs.uk',
  'https://exa\nmple.nhs.uk',
  'https://example.nhs.uk/\u0000',
  'https://example.nhs.uk/\u202e',
  'https://example.nhs.uk/"onclick="alert(1)',
  'https://example.nhs.uk/<script>',
  'https:\\\\example.nhs.uk',
  'https:example.nhs.uk',
  '//example.nhs.uk',
  'data:text/html,x',
  'file:///etc/passwd',
  'chrome://settings',
  'https://',
  '',
  `https://example.nhs.uk/${'a'.repeat(3000)}`,
])('may not lead to %j', (address) => {
  expect(isWebAddress(address)).toBe(false);
});
