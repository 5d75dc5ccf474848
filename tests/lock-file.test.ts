// The lock file names the builds of every platform: where one is left out, `npm ci` refuses the whole file.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
}

test('every optional package is in the lock file', () => {
  const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8')) as LockFile;
  const paths = Object.keys(packages);
  const wanted = new Set(Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {})));
  expect([...wanted].filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`)))).toEqual([]);
});

test('no address of a registry is in the lock file', () => {
  expect(readFileSync(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
});
