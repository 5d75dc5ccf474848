// Reads flags the same way for every command: `--name value`, `--help`, and a mistake that says what to write.

import { parseArgs } from 'node:util';
import { nearest } from '../src/model/nearest.ts';

/** A flag that takes a value, or none. */
export interface Flag {
  readonly type: 'string' | 'boolean';
  /** What stands for the value in the help: `DIR`. */
  readonly value?: string;
  readonly help: string;
  readonly default?: string;
  readonly choices?: readonly string[];
}

/** What a command is called, does and takes. */
export interface Command<Flags extends Readonly<Record<string, Flag>>> {
  readonly name: string;
  readonly about: string;
  readonly flags: Flags;
  /** What follows the flags, for the help: `"words"`. */
  readonly operands?: string;
}

/** The values of a command's flags; a text flag without default and not given is absent. */
export type Values<Flags extends Readonly<Record<string, Flag>>> = {
  readonly [Name in keyof Flags]: Flags[Name]['type'] extends 'boolean'
    ? boolean
    : Flags[Name]['default'] extends string
      ? string
      : string | undefined;
};

/**
 * Runs a command. Faults of the machine are told in a line, with the stack only under `DEBUG=rapport`. The exit code is 1
 * until `run` has come back with another: a process that ends in the middle has failed.
 */
export async function runCommand<Flags extends Readonly<Record<string, Flag>>>(
  command: Command<Flags>,
  run: (values: Values<Flags>, operands: readonly string[]) => Promise<number>,
): Promise<void> {
  process.exitCode = 1;
  try {
    const parsed = readFlags(command, process.argv.slice(2));
    if (typeof parsed === 'string') {
      const isHelp = parsed.startsWith('Usage');
      (isHelp ? process.stdout : process.stderr).write(parsed);
      process.exitCode = isHelp ? 0 : 2;
      return;
    }
    process.exitCode = await run(parsed.values, parsed.operands);
  } catch (error) {
    const fault = error instanceof Error ? error : new Error(String(error));
    process.stderr.write(
      `${process.env['DEBUG']?.includes('rapport') ? (fault.stack ?? fault.message) : `${command.name} failed: ${fault.message}`}\n`,
    );
  }
}

function readFlags<Flags extends Readonly<Record<string, Flag>>>(
  command: Command<Flags>,
  args: readonly string[],
): { values: Values<Flags>; operands: readonly string[] } | string {
  const known = { ...command.flags, help: { type: 'boolean', help: 'Shows this.' } } satisfies Record<string, Flag>;
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.entries(known).map(([name, flag]) => [name, { type: flag.type }])),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const values: Record<string, string | boolean | undefined> = Object.fromEntries(
    Object.entries(known).map(([name, flag]: [string, Flag]) => [name, flag.type === 'boolean' ? false : flag.default]),
  );
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const flag: Flag | undefined = known[token.name];
    if (!flag) return mistake(command, `Unknown flag \`${token.rawName}\``, nearest(token.name, Object.keys(known)));
    if (flag.type === 'boolean') values[token.name] = true;
    else if (token.value === undefined || (!token.inlineValue && token.value.startsWith('--')))
      return mistake(command, `\`${token.rawName}\` needs a value, ${flag.value ?? 'TEXT'}`, undefined);
    else if (flag.choices && !flag.choices.includes(token.value))
      return mistake(
        command,
        `\`${token.rawName}\` is ${flag.choices.map((choice) => `\`${choice}\``).join(' or ')}, not \`${token.value}\``,
        undefined,
      );
    else values[token.name] = token.value;
  }
  if (values['help'] === true) return help(command, known);
  if (operands.length > 0 && command.operands === undefined) return mistake(command, `Unexpected \`${operands[0] ?? ''}\``, undefined);
  return { values: values as Values<Flags>, operands };
}

function mistake(command: { readonly name: string }, what: string, near: string | undefined): string {
  return `${what}.${near === undefined ? '' : ` Did you mean \`--${near}\`?`} \`npm run ${command.name} -- --help\` lists the flags.\n`;
}

function help(command: Command<Readonly<Record<string, Flag>>>, flags: Readonly<Record<string, Flag>>): string {
  const rows = Object.entries(flags).map(([name, flag]) => {
    const left = `  --${name}${flag.type === 'string' ? ` ${flag.choices?.join('|') ?? flag.value ?? 'TEXT'}` : ''}`;
    return `${left.padEnd(32)} ${flag.help}${flag.default === undefined ? '' : ` Default: ${flag.default}`}\n`;
  });
  return `Usage: npm run ${command.name} --${command.operands === undefined ? '' : ` ${command.operands}`} [flags]\n\n${command.about}\n\n${rows.join('')}`;
}
