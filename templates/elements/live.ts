// In the dev server only: reloads the page after a change, and shows problems over the last good page.

interface Message {
  readonly version: number;
  readonly problems: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
    readonly hint: string;
  }[];
}

let shown: number | undefined;

const prefix = document.documentElement.dataset['prefix'] ?? '/';
new EventSource(`${prefix}__live`).addEventListener('message', (event: MessageEvent<string>) => {
  const { version, problems } = JSON.parse(event.data) as Message;
  if (shown !== undefined && version !== shown && problems.length === 0) location.reload();
  shown = version;
  showProblems(problems);
});

function showProblems(problems: Message['problems']): void {
  document.querySelector('.live-problems')?.remove();
  if (problems.length === 0) return;
  const overlay = document.createElement('section');
  overlay.className = 'live-problems';
  overlay.setAttribute('role', 'alert');
  // The messages of the check are in English.
  overlay.lang = 'en';
  overlay.dir = 'ltr';
  const title = document.createElement('h2');
  title.textContent = `${problems.length} ${problems.length === 1 ? 'error' : 'errors'} to mend. The page below is the last good one.`;
  const list = document.createElement('ol');
  for (const { file, line, column, message, hint } of problems) {
    const entry = document.createElement('li');
    const place = document.createElement('code');
    place.textContent = `${file}:${line}:${column}`;
    entry.append(place, document.createElement('br'), `${message}: ${hint}.`);
    list.append(entry);
  }
  overlay.append(title, list);
  document.body.append(overlay);
}
