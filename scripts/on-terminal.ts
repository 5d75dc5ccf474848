// Talks with a person on the terminal.

import { createInterface } from 'node:readline/promises';
import type { Dialog } from './new/choose.ts';

/** Asks on the terminal. Fails with a sentence when the person ends the dialog. */
export async function onTerminal(talk: (dialog: Dialog) => Promise<string>): Promise<string> {
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new Promise<never>((_, reject) => prompt.once('close', () => reject(new Error('You ended it, and nothing was written.'))));
  try {
    return await Promise.race([
      ended,
      talk({
        ask: async (question) => (await prompt.question(question)).trim(),
        tell: (text) => void process.stdout.write(text),
      }),
    ]);
  } finally {
    prompt.close();
  }
}
