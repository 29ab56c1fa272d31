// The limits of cost and accuracy that the product sets itself: the one table, stated for Node 24 and a stand-in driver.
// Medians are held against them; nothing here is asserted by a test, since a busy machine must not turn a test red.

export const LIMITS = {
  /** From the spawn of the sampler to its first sample with a GPU value, ms. */
  samplerFirstSampleMs: 120,
  /** The same from the spawn of `main`, ms. */
  mainFirstSampleMs: 200,
  /** Wall time of `main`, ms. */
  mainMs: 300,
  /** CPU time of a sampler per minute, one GPU at 1 Hz, ms. */
  oneGpuCpuMs: 30,
  /** CPU time of a sampler per minute, eight GPUs at 1 Hz, ms. */
  eightGpusCpuMs: 50,
  peakRssMb: 60,
  /** Growth of the resident set from the first tenth of a simulated day to the last, MB. */
  dayGrowthMb: 2,
  /** CPU time over that of a C program that reads the same: a goal. */
  floorRatio: 8,
  /** Deviation of a counter's energy from the stand-in's exact truth, percent. */
  errorAt60sPercent: 0.5,
  errorAt10sPercent: 2,
  /** Energy of the sampler's CPU time over that of the job: a target. */
  ownEnergyPercent: 0.5,
  /** Looking up any region in the embedded tables, once they are read, ms. */
  regionMs: 5,
  /** What the tables of grids add to what `post` reads, kB. */
  gridTablesKb: 300,
  /** Requests to the REST service for an ordinary measured job of a pull request. */
  postCalls: 12,
  /** The same for the report of a run, whatever the number of its jobs. */
  reportCalls: 20,
  /** What each receipt adds where the run has ended, with its share of the pages they are listed on. */
  reportCallsPerReceipt: 1.01,
} as const;
