// The flags that name the content and its address, shared by the commands that read it.

/** `--playbooks`, `--prefix`, `--address`. */
export const contentFlags = {
  playbooks: { type: 'string', value: 'DIR', help: 'The folder of playbooks.', default: 'playbooks' },
  team: { type: 'string', value: 'DIR', help: 'The folder of your own layer over them. Default: `team` beside the folder of playbooks.' },
  prefix: {
    type: 'string',
    value: 'PATH',
    help: 'The path the site lives under, as `/handbook/`. Overrides the path of `address` in handbook.yml.',
  },
  address: { type: 'string', value: 'URL', help: 'Where the site will live. Overrides `address` in handbook.yml.' },
} as const;
