import { expect, test } from 'vitest';
import { chooseEnvironment, type Environments } from './environment.ts';

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

test.each([
  ['tets', /unknown for demo\. Use 'prod' or \{ baseUrl \}/],
  ['toString', /unknown for demo/],
  ['ver2', /environment: ver2\.register\.example was retired on 2023-08-18\. Use 'prod' instead\./],
  ['ver2.register.example', /was retired on 2023-08-18/],
  [{ baseUrl: 'https://ver2.register.example//rest/v1' }, /was retired on 2023-08-18/],
  [{ baseUrl: 'register.example' }, /environment\.baseUrl: must be like https/],
  [{ baseUrl: 'https://me:secret@register.example' }, /without credentials/],
  [{ baseUrl: 'http://register.example' }, /clear text/],
  [{} as { baseUrl: string }, /environment\.baseUrl/],
] as const)('refuses %j', (choice, message) => {
  expect(() => chooseEnvironment(environments, choice)).toThrow(message);
});
