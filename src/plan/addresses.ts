// Where each file of the content and of the guide leads, and the anchors one can link to, by our names and by GitHub's.

import type { Guide, GuideText, Packet } from '../model/handbook.ts';
import { githubSlugOf, url, type Url } from '../model/names.ts';
import { proseOf, type Playbook } from '../model/playbook.ts';
import { inlineText, walkBlocks, type Block } from '../model/prose.ts';

/** The anchors of a page's file, and the names GitHub gives them. */
export interface Addressed {
  readonly url: Url;
  /** From the anchor as written to the anchor on the page. */
  readonly anchors: ReadonlyMap<string, string>;
}

/** The addresses of playbooks and packets by their path in the content folder. */
export function addressesOf(
  playbooks: readonly { readonly playbook: Playbook; readonly url: Url }[],
  packets: readonly { readonly packet: Packet; readonly url: Url }[],
): Map<string, Addressed> {
  const addresses = new Map<string, Addressed>();
  for (const { playbook, url: pageUrl } of playbooks) {
    const anchors = anchorsOf(playbook.intro);
    for (const section of playbook.sections) {
      for (const [name, id] of anchorsOf(proseOf(section))) anchors.set(name, id);
      for (const group of section.kind === 'checklist' ? section.checklist.groups : []) addAnchor(anchors, group.title, group.id);
      anchors.set(section.githubId, section.id);
      anchors.set(section.id, section.id);
    }
    addresses.set(playbook.path, { url: pageUrl, anchors });
  }
  for (const { packet, url: pageUrl } of packets) addresses.set(packet.path, { url: pageUrl, anchors: anchorsOf(packet.cover) });
  return addresses;
}

/** The addresses of the guide's files by {@link guidePath}. */
export function guideAddressesOf(guide: Guide): Map<string, Addressed> {
  const texts: readonly GuideText[] = [guide, ...guide.pages];
  return new Map(texts.map((text) => [guidePath(text), { url: guideUrl(text), anchors: anchorsOf(text.blocks) }]));
}

/** Where links of a guide's file start from: a folder that no content can be in, since its folders are slugs. */
export function guidePath(text: GuideText): string {
  return `${guideFolder}/${text.path}`;
}

/** Whether links start from a file of the guide. */
export function isGuidePath(path: string): boolean {
  return path.startsWith(`${guideFolder}/`);
}

/** The address of a guide's page: `/make-it-yours/deploy-netlify/`. */
export function guideUrl(text: GuideText): Url {
  return url(text.path.replace(/\.md$/, ''));
}

const guideFolder = 'docs:';

/** The anchors of the headings among blocks. */
function anchorsOf(blocks: readonly Block[]): Map<string, string> {
  const anchors = new Map<string, string>();
  for (const block of walkBlocks(blocks)) if (block.type === 'heading') addAnchor(anchors, inlineText(block.children), block.id);
  return anchors;
}

/** A heading's anchor under its own name, and under GitHub's where no heading before it has that. */
function addAnchor(anchors: Map<string, string>, title: string, id: string): void {
  if (id === '') return;
  anchors.set(id, id);
  const github = githubSlugOf(title);
  if (!anchors.has(github)) anchors.set(github, id);
}
