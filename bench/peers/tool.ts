// One tool of the comparison: how it is started around or beside a command, and what it says afterwards.

export interface Watch {
  /** The tool's working directory, where it writes. */
  readonly folder: string;
  readonly command: readonly string[];
  /** Seconds between its samples; null for its own default. */
  readonly everySeconds: number | null;
}

/** When a tool's account begins and ends: told outright, or so many seconds before its last read of a GPU or the job's end. */
export type Window =
  | { readonly fromMs: number; readonly toMs: number }
  | { readonly seconds: number; readonly until: 'last read' | 'job' };

export interface Said {
  /** Energy of all GPUs, J; null where it says nothing of GPUs. */
  readonly joules: number | null;
  readonly window: Window;
  /** Whose electricity it reckons with, in its own words. */
  readonly place: string;
}

export interface Tool {
  readonly id: string;
  readonly name: string;
  /**
   * `wraps`: it starts the command, and writes what it found. `library`: a script of the bench starts the command, with the tool around it.
   * `beside`: it prints samples until it is ended.
   */
  readonly shape: 'wraps' | 'library' | 'beside';
  /** What it watches; a tool without GPUs has no energy here that could be right or wrong. */
  readonly watches: 'gpu' | 'cpu';
  /** Where its first sample is seen: in the driver's log of reads, or as its first line. */
  readonly firstSample: 'read' | 'line';
  /** True where its default beat is not one second. */
  readonly slowByDefault: boolean;
  argv(watch: Watch): readonly string[];
  /** What a tool that wraps wrote into its folder. @throws Error where it wrote nothing. */
  said(folder: string): Said;
}
