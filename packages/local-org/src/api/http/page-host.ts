/** A file of the page, as it is sent. */
export interface PageAsset {
  readonly contentType: string;
  readonly body: string | Uint8Array;
  /** True when the address changes with the content, so that browsers may keep it. */
  readonly immutable: boolean;
  /** How long a browser may keep it otherwise, seconds; not at all when absent. */
  readonly maxAgeSeconds?: number;
}

/** The logged-in user, as a page needs to know. */
export interface PageUser {
  readonly userId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly language: string;
  readonly userPermissions: readonly string[];
  readonly customPermissions: readonly string[];
  /** Tabs that the user sees, lower case; null for all. */
  readonly tabs: readonly string[] | null;
}

/** Serves Lightning pages: the shell's HTML and the built modules, styles and resources. */
export interface PageHost {
  /** The page for a path below `/lightning/`. */
  shell(path: string, user: PageUser): Promise<PageAsset>;
  /** A file below `/lightning-assets/` or `/resource/`; undefined when there is none. */
  asset(path: string): Promise<PageAsset | undefined>;
}
