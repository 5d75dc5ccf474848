// Runs the project's commands as processes of their own, and takes stock of folders.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { productFolder } from '../../src/site/prepare.ts';
import { emptyFolder } from '../make.ts';

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How to run a process. `isNobody` takes root's rights away, so that rights on files count; other users have none to lose. */
export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly isNobody?: boolean;
}

/** The user with no rights of its own, on Linux and macOS. */
const nobody = 65534;

/** Runs Node with these arguments in the project's folder, or another. */
export function runNode(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_OPTIONS: '', NODE_ENV: '', ...options.env };
    const child = spawn(process.execPath, args, {
      cwd: options.cwd ?? productFolder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.isNobody && process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}),
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Runs a command of `scripts/`, as `npm run` would. */
export function runScript(name: string, flags: readonly string[], options?: RunOptions): Promise<Ended> {
  return runNode(['--import', 'tsx', join(productFolder, 'scripts', `${name}.ts`), ...flags], options);
}

/** Every file below a folder, relative to it, in order. */
export function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [] : [relative(folder, join(entry.parentPath, entry.name))])).toSorted();
}

/** Every file below a folder with a hash of its bytes, one a line. */
export function manifest(folder: string): string[] {
  return filesIn(folder).map(
    (file) =>
      `${file} ${createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex')}`,
  );
}

/** A copy of the starter handbook in a folder of its own, without the address for editing, which names the folder. */
export function starterCopy(): string {
  const folder = join(emptyFolder(), 'playbooks');
  cpSync(join(productFolder, 'playbooks'), folder, { recursive: true });
  const settings = join(folder, 'handbook.yml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^edit:.*\n/m, ''));
  return folder;
}
