// The slice of Eleventy that we use; it ships no types.

declare module '@11ty/eleventy' {
  export class Eleventy {
    constructor(
      input: string | undefined,
      output: string | undefined,
      options: { readonly quietMode: boolean; readonly configPath: string | false; readonly config: (configuration: never) => void },
    );
    disableLogger(): void;
    initializeConfig(settings: { readonly markdownTemplateEngine: string }): Promise<void>;
    init(): Promise<void>;
    write(): Promise<void>;
    toJSON(): Promise<readonly { readonly url: string; readonly inputPath: string; readonly content: string }[]>;
  }
}
