// Runs a program as a whole process and measures it: how long it took, and the most memory it and its children held.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What one run took. */
export interface Run {
  readonly seconds: number;
  /** The highest sum of resident memory of the process and all below it, sampled; shared pages count in each process. Nothing where there is no /proc. */
  readonly megabytes: number | undefined;
  readonly output: string;
}

/** How often memory is looked at, in milliseconds. */
const interval = 50;
const pageSize = 4096;

/** Runs Node with these arguments. Rejects with what it said when it fails. */
export function runNode(args: readonly string[], folder: string): Promise<Run> {
  return run(process.execPath, args, folder);
}

/** Runs a script of package.json with these arguments, as npm would but without npm's own time. */
export function runScript(name: string, args: readonly string[], folder: string): Promise<Run> {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  return run('sh', ['-c', `${scripts[name] ?? 'false'} "$@"`, name, ...args], folder);
}

function run(command: string, args: readonly string[], folder: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const env = { ...process.env, PATH: `${join(folder, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}` };
    const child = spawn(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env });
    let output = '';
    let most: number | undefined;
    const timer = setInterval(() => {
      const now = child.pid === undefined ? undefined : treeMemory(child.pid);
      if (now !== undefined) most = Math.max(most ?? 0, now);
    }, interval);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(timer);
      if (code === 0)
        resolve({ seconds: (performance.now() - start) / 1000, megabytes: most === undefined ? undefined : most / 1e6, output });
      else reject(new Error(`\`${command} ${args.join(' ')}\` ended with ${code}:\n${output}`));
    });
  });
}

/** The resident memory of a process and its children, in bytes; nothing where it can't be told. */
function treeMemory(pid: number): number | undefined {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return children.reduce((sum, child) => sum + (treeMemory(Number(child)) ?? 0), pages * pageSize);
  } catch {
    return undefined;
  }
}

/** The one in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle)
    ? ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
    : (sorted[Math.floor(middle)] ?? Number.NaN);
}
