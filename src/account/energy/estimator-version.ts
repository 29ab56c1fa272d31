// Number of the rules and models that turn a trace into joules. Part of the machine class: raise it whenever equal traces
// would give other joules, so that an upgrade of ours never looks like somebody's regression.
export const ESTIMATOR_VERSION = 2;
