// Asks a running sampler for a reading out of turn. To a process that does not expect it, it would be fatal (signal(7)).

export const READ_SIGNAL = 'SIGUSR2';
