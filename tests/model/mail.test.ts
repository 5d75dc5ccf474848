// Tests the head of an email: its subject in the languages of the interface, and the lines that are marked.

import { describe, expect, it } from 'vitest';
import { mailHeader, mailParts } from '../../src/model/mail.ts';

describe('the subject', () => {
  it.each([
    ['Subject: Lunch', 'Lunch'],
    ['Betreff: Mittagessen', 'Mittagessen'],
    ['Objet\u202f: Déjeuner', 'Déjeuner'],
    ['Asunto: Almuerzo', 'Almuerzo'],
    ['الموضوع: الغداء', 'الغداء'],
  ])('is what follows the word: %s', (line, subject) => {
    expect(mailParts(`${line}\n\nText\nmore`)).toEqual({ subject, body: 'Text\nmore' });
  });

  it('is empty without such a line', () => {
    expect(mailParts('Betrifft: nichts\nText')).toEqual({ subject: '', body: 'Betrifft: nichts\nText' });
  });
});

describe('a line of the head', () => {
  it.each(['Subject: x', 'To: x', 'Bcc: x', 'Betreff: x', 'An: x', 'À : x', 'Asunto: x', 'إلى: x'])('is known: %s', (line) => {
    expect(mailHeader.exec(`x\n${line}\ny`)?.[0]).toBe(line);
  });

  it.each(['Today: x', 'subject: x', ' To: x'])('is not found in: %s', (line) => {
    expect(mailHeader.test(line)).toBe(false);
  });
});
