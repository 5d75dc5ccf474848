// What a page may load and run: nothing but the site's own files.

/**
 * The content policy, as it stands in every page and is sent by the preview. `wasm-unsafe-eval` is what the search engine's
 * WebAssembly needs. What only a header can say (`frame-ancestors`) is added by the server.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');
