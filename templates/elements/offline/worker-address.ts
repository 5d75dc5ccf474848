// The one address that this handbook may run as a worker.

import { workerFile } from '../../../src/model/offline.ts';

/** What browsers that know trusted types offer; Firefox and Safari of 2024 don't. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

/** The worker's address, in the form that the content policy asks for. Throws for a second caller: the policy can be made once. */
export function workerAddress(prefix: string): string {
  const address = prefix + workerFile;
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('rapport-worker', {
    createScriptURL: (asked) => {
      if (asked !== address) throw new TypeError(`${asked} is not the handbook's worker.`);
      return address;
    },
  });
  return policy ? policy.createScriptURL(address) : address;
}
