import { expect, test } from 'vitest';
import { chooseEnvironment, type Environments, hostIn } from './environment.ts';

const prod = { name: 'prod', baseUrl: 'https://register.example' };
const environments: Environments = {
  register: 'demo',
  current: { prod },
  retired: [{ name: 'ver2', host: 'ver2.register.example', retired: '2023-08-18', replacedBy: 'prod' }],
};

test('finds an environment by name and by its own base URL', () => {
  expect(chooseEnvironment(environments, 'prod')).toBe(prod);
  expect(chooseEnvironment(environments, { baseUrl: 'https://register.example/' })).toBe(prod);
});

test('takes a base URL of one’s own', () => {
  const environment = chooseEnvironment(environments, { baseUrl: 'http://127.0.0.1:8080/krr/' });
  expect(environment).toEqual({ name: 'custom', baseUrl: 'http://127.0.0.1:8080/krr' });
});

test.each(['http://localhost:8080/a.b', 'http://127.0.0.1', 'http://[::1]:8080', 'http://sandbox/krr'])(
  'a machine of one’s own may be spoken to in clear text: %s',
  (baseUrl) => expect(chooseEnvironment(environments, { baseUrl }).baseUrl).toBe(baseUrl),
);

// As people copy it from old code, tables of firewalls and Swagger pages.
const spellings = [
  'ver2.register.example',
  'VER2.Register.Example',
  'ver2.register.example.',
  'ver2.register.example:443',
  'ver2.register.example/rest/v1',
  '//ver2.register.example/rest/v1',
  'https://ver2.register.example//rest/v1//',
  'HTTPS://VER2.REGISTER.EXAMPLE./rest',
  'http://ver2.register.example',
  'https:ver2.register.example',
  'ftp://ver2.register.example',
  'https:\\\\ver2.register.example\\rest',
  ' https://ver2.register.example ',
  'https://me:secret@ver2.register.example/rest?person=x#y',
  'https://ver2.register.example/swagger-ui/index.html#/Personer',
  'https://ver2.register.example/swagger-ui.html#/',
];

test.each(spellings)('a retired host is known by itself, whatever is around it: %s', (address) => {
  const told = /^Option environment: ver2\.register\.example was retired on 2023-08-18\. Use 'prod' instead\.$/;
  expect(() => chooseEnvironment(environments, address)).toThrow(told);
  expect(() => chooseEnvironment(environments, { baseUrl: address })).toThrow(told);
});

test.each([
  'https://register.example/ver2.register.example',
  'https://x.ver2.register.example',
  'https://ver2.register',
])('another host that has the name of a retired one in it is none: %s', (baseUrl) =>
  expect(chooseEnvironment(environments, { baseUrl })).toEqual({ name: 'custom', baseUrl }),
);

test.each([undefined, null, 7, {}, '', 'https://', 'tets', 'no host'])('there is no retired host in %j', (address) => {
  expect(['tets', undefined]).toContain(hostIn(address));
});

test.each([
  ['tets', /unknown for demo\. Use 'prod' or \{ baseUrl \}/],
  ['toString', /unknown for demo/],
  ['ver2', /environment: ver2\.register\.example was retired on 2023-08-18\. Use 'prod' instead\./],
  ['https://register.example', /unknown for demo/],
  [{ baseUrl: 'register.example' }, /environment\.baseUrl: must be like https/],
  [{ baseUrl: 'https://me:secret@register.example' }, /without credentials/],
  [{ baseUrl: 'https://register.example?' }, /without credentials, query or fragment/],
  [{ baseUrl: 'https://register.example/#/Personer' }, /without credentials, query or fragment/],
  [{ baseUrl: 'http://register.example' }, /clear text/],
  [{ baseUrl: 'http://127.0.0.1.example/a' }, /clear text/],
  [{} as { baseUrl: string }, /environment\.baseUrl/],
  [undefined as unknown as string, /environment\.baseUrl: must be like https/],
] as const)('refuses %j', (choice, message) => {
  expect(() => chooseEnvironment(environments, choice)).toThrow(message);
});
