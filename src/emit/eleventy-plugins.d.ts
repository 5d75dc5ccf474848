// The slice of untyped packages that we use.

declare module '@11ty/eleventy-plugin-syntaxhighlight' {
  interface ShortcodeOptions {
    readonly preAttributes: object;
    readonly codeAttributes: object;
    readonly lineSeparator: string;
    readonly trim: boolean;
  }
  interface Plugin {
    (configuration: object, options: object): void;
    pairedShortcode(content: string, language: string, highlightNumbers: string, options: ShortcodeOptions): string;
  }
  const plugin: Plugin;
  export default plugin;
}
