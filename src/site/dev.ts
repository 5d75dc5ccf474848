// The dev server: the site in memory. A page is made when it is asked for, so one edit costs one file's parsing and one
// page; the search index follows in the background. Errors leave the last good site standing under an overlay.

import { watch } from 'chokidar';
import { statSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { loadIcons } from '../emit/icons.ts';
import type { Output } from '../emit/output.ts';
import { indexAgain, type IndexMemory } from '../emit/search-index.ts';
import { html } from '../model/html.ts';
import type { Problem } from '../model/problem.ts';
import { contentPolicyFor } from '../plan/content-policy.ts';
import type { PlaybookMemory } from '../parse/parse-handbook.ts';
import type { Site } from '../plan/site.ts';
import { emitSite } from './outputs.ts';
import { bundleLook, dressLook, type Bundle, type Look } from './prepare-look.ts';
import { hasErrors, prepareSite, productFolder, teamFolderOf, templatesFolder, today, type Sources } from './prepare.ts';
import { addressOf, serve, type Found } from './serve.ts';

/** What to serve, and how to tell of it. */
export interface DevOptions extends Sources {
  readonly port: number;
  /** Told after each build: what is wrong, and how many milliseconds it took. */
  readonly onBuild: (problems: readonly Problem[], milliseconds: number) => void;
  /** Told the new address when the settings name another path. */
  readonly onMove?: (address: string) => void;
}

/** How long changes are collected before a build, and how long after it the index is made, in milliseconds. Ours. */
const wait = { build: 40, index: 400 };

/** Starts the dev server and watches content and look. */
export async function startDev(options: DevOptions): Promise<{ readonly server: Server; readonly prefix: string }> {
  const session = new DevSession(options);
  await session.rebuild(true);
  const prefix = session.prefix();
  // The settings may name another path, or other handbooks, while the server runs: each answer goes by what holds then.
  const server = await serve({
    port: options.port,
    get prefix() {
      return session.prefix();
    },
    get former() {
      return session.former();
    },
    get policy() {
      return session.policy();
    },
    find: async (address) => session.find(address),
    intercept: (request, response) => session.listen(request, response),
  });
  session.onMove = (now) => options.onMove?.(addressOf(server, now));
  const team = teamFolderOf(options);
  const watcher = watch([options.playbooks, team, templatesFolder, `${productFolder}/docs`], { ignoreInitial: true });
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  watcher.on('all', (_, path) => session.changed(path.startsWith(templatesFolder) || /\.(?:css|ts)$/.test(path)));
  const stopLooking = whenReplaced(options.playbooks, () => {
    watcher.unwatch(options.playbooks);
    watcher.add(options.playbooks);
    session.changed(false);
  });
  server.once('close', () => {
    stopLooking();
    void watcher.close();
  });
  return { server, prefix };
}

/** Calls back when a folder was replaced by another of its name, which watchers don't notice; gives the way to stop. */
function whenReplaced(folder: string, then: () => void): () => void {
  const idOf = (): number | undefined => statSync(folder, { throwIfNoEntry: false })?.ino;
  let known = idOf();
  const timer = setInterval(() => {
    const now = idOf();
    if (now === known) return;
    known = now;
    if (now !== undefined) then();
  }, 1000);
  return () => clearInterval(timer);
}

class DevSession {
  private readonly options: DevOptions;
  private readonly memory: PlaybookMemory = new Map();
  private readonly indexed: IndexMemory = new WeakMap();
  private readonly icons = loadIcons();
  private readonly listeners = new Set<ServerResponse>();
  private bundle: Bundle | undefined;
  private look: Look | undefined;
  private site: Site | undefined;
  private files = new Map<string, Output>();
  private index = new Map<string, Output>();
  private errors: readonly Problem[] = [];
  private version = 0;
  private lookChanged = false;
  private buildTimer: NodeJS.Timeout | undefined;
  private indexTimer: NodeJS.Timeout | undefined;
  private work: Promise<void> = Promise.resolve();
  private readonly before = new Set<string>();
  /** Told the new path when the site gets another. */
  onMove: ((prefix: string) => void) | undefined;

  constructor(options: DevOptions) {
    this.options = options;
  }

  prefix(): string {
    return this.site?.prefix ?? '/';
  }

  /** The paths that the site was served under before. */
  former(): readonly string[] {
    return [...this.before];
  }

  policy(): string {
    return contentPolicyFor(this.site?.handbook.settings ?? { handbooks: [] });
  }

  /** Notes a change; a build follows when no more have come for a moment. */
  changed(isLook: boolean): void {
    this.lookChanged ||= isLook;
    clearTimeout(this.buildTimer);
    this.buildTimer = setTimeout(() => {
      const { lookChanged } = this;
      this.lookChanged = false;
      this.work = this.work.then(() => this.rebuild(lookChanged));
    }, wait.build);
  }

  async rebuild(lookChanged: boolean): Promise<void> {
    const start = performance.now();
    try {
      if (lookChanged || !this.bundle) this.bundle = await bundleLook(this.options, { isFresh: this.bundle !== undefined, isDev: true });
      const prepared = prepareSite(this.options, this.icons, today, this.memory);
      this.look = await dressLook(this.bundle, prepared.site, prepared.team);
      const { site } = this.look;
      const problems = [...prepared.problems, ...this.look.problems];
      this.errors = problems.filter((problem) => problem.severity === 'error');
      // With errors the last good site stays; before there was one, what could be read is shown under the overlay.
      const before = this.site?.prefix;
      if (!hasErrors(problems) || this.site === undefined) this.take(site);
      this.options.onBuild(problems, performance.now() - start);
      this.tellMove(before);
    } catch (error) {
      this.errors = [templateProblem(error)];
      this.options.onBuild(this.errors, performance.now() - start);
    }
    this.version++;
    this.tell();
  }

  private tellMove(before: string | undefined): void {
    const now = this.prefix();
    if (before === undefined || before === now) return;
    this.before.add(before).delete(now);
    this.onMove?.(now);
  }

  private take(site: Site): void {
    if (!this.look) return;
    this.site = site;
    const { pages, files } = emitSite(site, this.look.theme, this.look.assets, this.icons);
    this.files = new Map([...pages, ...files].map((output) => [output.file, output]));
    clearTimeout(this.indexTimer);
    this.indexTimer = setTimeout(() => void this.reindex(site), wait.index);
  }

  private async reindex(site: Site): Promise<void> {
    const outputs = await indexAgain(site, this.indexed);
    // A newer site has its own index on the way.
    if (this.site === site) this.index = new Map(outputs.map((output) => [output.file, output]));
  }

  async find(address: string): Promise<Found | undefined> {
    const file = address === '' || address.endsWith('/') ? `${address}index.html` : address;
    if (file.startsWith('search/') && file.endsWith('.json') && this.index.size === 0 && this.site) await this.reindex(this.site);
    const output = this.files.get(file) ?? this.index.get(file);
    if (!output) return undefined;
    try {
      return { bytes: output.content(), file };
    } catch (error) {
      const { message } = templateProblem(error);
      return {
        bytes: html`<!doctype html><title>Error</title><h1>The page could not be made</h1><pre>${message}</pre>`.toString(),
        file: 'error.html',
        status: 500,
      };
    }
  }

  /** Keeps a page's line open on which it hears of builds. */
  listen(request: IncomingMessage, response: ServerResponse): boolean {
    // A page that was open when the path changed still asks under the old one.
    if (![this.prefix(), ...this.before].some((prefix) => request.url === `${prefix}__live`)) return false;
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    this.listeners.add(response);
    response.once('close', () => this.listeners.delete(response));
    response.write(this.message());
    return true;
  }

  private tell(): void {
    for (const listener of this.listeners) listener.write(this.message());
  }

  private message(): string {
    return `data: ${JSON.stringify({ version: this.version, problems: this.errors.slice(0, 20) })}\n\n`;
  }
}

/** A mistake in the look: it has no place in the content, but its message names the file. */
function templateProblem(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return {
    file: 'templates',
    line: 1,
    column: 1,
    severity: 'error',
    code: 'template',
    message,
    hint: 'mend the template; the last good look stays until then',
  };
}
