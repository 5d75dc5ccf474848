// The slice of Eleventy that we use; it ships no types.

declare module '@11ty/eleventy' {
  export class Eleventy {
    constructor(
      input: string | undefined,
      output: string,
      options: { readonly quietMode: boolean; readonly configPath: string | false; readonly config: (configuration: never) => void },
    );
    disableLogger(): void;
    init(): Promise<void>;
    write(): Promise<void>;
  }
}
