// JSON values as they travel between the simulated service, the runner and the tests.

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [name: string]: Json };
