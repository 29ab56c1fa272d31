// What an Arm kernel writes into /proc/cpuinfo: no model, no socket, but who designed the core and which it is.

export const armCpuinfo = (threads: number, part: string): string =>
  Array.from({ length: threads }, (_, at) =>
    [
      `processor\t: ${at}`,
      'BogoMIPS\t: 2000.00',
      'Features\t: fp asimd evtstrm aes pmull sha1 sha2 crc32 atomics',
      'CPU implementer\t: 0x41',
      'CPU architecture: 8',
      'CPU variant\t: 0x0',
      `CPU part\t: ${part}`,
      'CPU revision\t: 0',
      '',
    ].join('\n'),
  ).join('\n');
