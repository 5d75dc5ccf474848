// What readers see for a role. Content goes on naming it: what is counted, compared and kept in history stays as it was.

import type { Site } from './site.ts';

/** The name of a role or an owner as readers see it. */
export function roleName({ handbook }: Site, role: string): string {
  return handbook.settings.roleNames.get(role)?.name ?? role;
}
