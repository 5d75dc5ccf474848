// The rules of markdown-it that we wrap; its types leave them out.

declare module 'markdown-it/lib/rules_inline/link.mjs' {
  import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs';
  const rule: RuleInline;
  export default rule;
}

declare module 'markdown-it/lib/rules_inline/image.mjs' {
  import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs';
  const rule: RuleInline;
  export default rule;
}

declare module 'markdown-it/lib/rules_block/reference.mjs' {
  import type { RuleBlock } from 'markdown-it/lib/parser_block.mjs';
  const rule: RuleBlock;
  export default rule;
}
