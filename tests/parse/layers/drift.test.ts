// Tests what is told to have changed below a team's files: the parts they stand in for, and of those only what reads otherwise.

import { describe, expect, it } from 'vitest';
import { driftName } from '../../../src/model/layers.ts';
import { checklistKeys, playbookText } from '../../make.ts';
import { checkIn, extending, layeredOf, threeSections } from '../../team.ts';

const override = (team: string, now: string, was: string | undefined) =>
  layeredOf(
    { [checkIn]: now, 'executive/other.md': playbookText() },
    { [`playbooks/${checkIn}`]: team, ...(was === undefined ? {} : { [`bases/playbooks/${checkIn}`]: was }) },
  ).content.layers.overrides[0];
/** Each part that has drifted as `line name: was > now`. */
const drift = (team: string, now: string, was = threeSections): string[] =>
  override(team, now, was)?.drift.map(
    (one) => `${one.line} ${driftName(one)}: ${one.was.replaceAll('\n', ' / ')} > ${one.now.replaceAll('\n', ' / ')}`,
  ) ?? [];
const body = (text: string): string => playbookText({ body: text });
const changed = threeSections.replace('Intro.', 'New intro.').replace('one.', 'ONE.').replace('two.', 'TWO.').replace('three.', 'THREE.');

describe('a playbook that extends', () => {
  it('drifts where it replaced a section, and nowhere else', () => {
    expect(drift(extending('## Two\nOurs.\n'), changed)).toEqual(['4 Two: ## Two / Text two. > ## Two / Text TWO.']);
    expect(drift(extending('## Two\n<!-- append -->\nOurs.\n\n## Four\nNew.\n', 'remove: [Three]\n'), changed)).toEqual([]);
  });

  it('drifts where its intro stands for one that changed', () => {
    expect(drift(extending('\nOurs.\n\n## Two\nOurs.\n'), changed)).toEqual([
      '5 the text above the first section: Intro. > New intro.',
      '7 Two: ## Two / Text two. > ## Two / Text TWO.',
    ]);
    expect(drift(extending('<!-- ours -->\n'), changed)).toEqual([]);
  });

  it('drifts where a section has gone below, by whatever name it stands there now', () => {
    expect(drift(extending('## Two\nOurs.\n'), threeSections.replace('## Two', '## Zwei'))).toEqual(['4 Two: ## Two / Text two. > ']);
  });

  it('does not drift when the change is what the team wrote, or when blank lines moved', () => {
    expect(drift(extending('## Two\nText TWO.\n'), changed)).toEqual([]);
    expect(drift(extending('## Two\nOurs.\n'), threeSections.replace('## Three', '\n\n## Three'))).toEqual([]);
  });

  it('drifts by key in its front matter: in maps only where it says something', () => {
    const was = playbookText({ front: `aliases: [a, b]\n${checklistKeys('x')}`, body: '## Checklist: x\n- [ ] One\n- [ ] Two\n' });
    const now = was
      .replace('[a, b]', '[a, c]')
      .replace('the day before', 'the eve')
      .replace('assistant', 'executive')
      .replace('## ', '## ');
    expect(drift(extending('', 'owner: Office\naliases: [d]\nchecklists:\n  x:\n    when: at noon\n'), now, was)).toEqual([
      '4 front matter: aliases: [a, b] > [a, c]',
      '7 front matter: checklists.x.when: the day before > the eve',
    ]);
    expect(drift(extending('', 'aliases: [a, c]\n'), now, was)).toEqual([]);
  });

  it('drifts from a key that came or went below', () => {
    const owned = playbookText({ front: 'owner: Office\n' });
    expect(drift(extending('', 'owner: Us\n'), owned, body('## A\n'))).toEqual(['3 front matter: owner:  > Office']);
    expect(drift(extending('', 'owner: Us\n'), body('## A\n'), owned)).toEqual(['3 front matter: owner: Office > ']);
  });

  it('drifts in the second of two sections of the same heading by its own text', () => {
    const was = body('## Notes\nA.\n\n## Notes\nB.\n');
    expect(drift(extending('## Notes\nX.\n\n## Notes\nY.\n'), was.replace('B.', 'C.'), was)).toEqual([
      '7 Notes: ## Notes / B. > ## Notes / C.',
    ]);
  });
});

describe('a playbook that replaces the whole', () => {
  it('drifts as a whole', () => {
    expect(drift(body('## Ours\nText.\n'), changed).map((line) => line.split(':', 1)[0])).toEqual(['1 the whole file']);
    expect(drift(body('## Ours\nText.\n'), threeSections)).toEqual([]);
    expect(drift(changed, changed)).toEqual([]);
    expect(drift(body('## Ours\nText.\n'), `${threeSections}\n\n`)).toEqual([]);
  });
});

describe('a file that nobody noted', () => {
  it('cannot drift, and is known to be unnoted', () => {
    expect(override(extending('## Two\nOurs.\n'), threeSections, undefined)).toMatchObject({ isNoted: false, drift: [] });
    expect(override(body('## Ours\nText.\n'), threeSections, undefined)).toMatchObject({ isNoted: false, way: 'replaces' });
    expect(override('---\nhidden: true\n---\n', threeSections, undefined)).toMatchObject({ isNoted: true, way: 'hides' });
    expect(
      layeredOf({ 'executive/other.md': playbookText() }, { [`playbooks/${checkIn}`]: threeSections }).content.layers.overrides,
    ).toMatchObject([{ isNoted: true, way: 'adds', base: undefined }]);
  });
});
