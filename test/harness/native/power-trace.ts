// Writes and reads the power traces that drive the NVML stand-in and the machine trees, and computes their exact energy.
// Times in ms, power in mW, piecewise constant: mW × ms = µJ, so every expected value is an exact integer.

export interface PowerStep {
  readonly atMs: number;
  readonly powerMw: number;
  readonly util?: number;
}

export interface PowerDevice {
  readonly uuid: string;
  readonly name?: string;
  readonly steps: readonly PowerStep[];
  /**
   * Further words of the `device` line. What it lacks: `energy=unsupported`, `average=`, `power=`, `util=`. Steps that wait: those from
   * `hold_ms=1000` on begin when somebody makes the file `<power trace>.go` (the library alone, by the real clock). What it is:
   * `limit_mw=700000 arch=9 persistence=1 update_ms=100 window_ms=25 energy0_mj=0 gain_permille=570 samples_ms=20`,
   * `mig=1 mig_of=7`. A superchip: `scope=module` or `scope=both`, `module_mw=100000` beside the GPU, `module_counter=unsupported`.
   */
  readonly facts?: string;
  readonly loopMs?: number;
}

export interface PowerTrace {
  readonly devices: readonly PowerDevice[];
  /**
   * Lines as they stand, DEVICE first and times FROM TO: `fault 0 all|energy|power|util|procs|samples|use 4000 5000 15`,
   * `reset 0 6000`, `frozen 0 2000 9000`, `lost 0 4000 30000` (until the library is started anew after its end),
   * `hang 0 3000 4000`, `init code=18`, `init ms=1500`, `proc 0 PID BYTES 0 8000`, `use 0 PID PERCENT 0 8000`,
   * `mig 0 UUID GPU_INSTANCE COMPUTE_INSTANCE SLICES`.
   */
  readonly extra?: readonly string[];
  /** `manual` only inside one process that sets the time; default `real`, from the file's modification time. */
  readonly clock?: 'real' | 'manual';
}

export function writePowerTrace({ devices, extra = [], clock = 'real' }: PowerTrace): string {
  const lines = ['# gpu-power-trace 1', ...(clock === 'manual' ? ['clock manual'] : [])];
  devices.forEach((device, at) => {
    const name = device.name ?? 'NVIDIA H100 80GB HBM3';
    lines.push(`device ${at} name="${name}" uuid=${device.uuid} ${device.facts ?? ''}`.trimEnd());
    for (const step of device.steps) lines.push(`p ${at} ${step.atMs} ${step.powerMw} ${step.util ?? 0} 0`);
    if (device.loopMs !== undefined) lines.push(`loop ${at} ${device.loopMs}`);
  });
  return `${[...lines, ...extra].join('\n')}\n`;
}

/** Reads what the format's core says of devices and power; other lines drive the stand-in and are kept as they stand. */
export function parsePowerTrace(text: string): PowerTrace {
  const devices: (PowerDevice & { steps: PowerStep[] })[] = [];
  const extra: string[] = [];
  let clock: 'real' | 'manual' = 'real';
  for (const line of text.split('\n').filter((entry) => entry !== '' && !entry.startsWith('#'))) {
    const device = /^device (\d+) name="([^"]*)" uuid=(\S+) ?(.*)$/.exec(line);
    const step = /^p (\d+) (\d+) (\d+) (\d+) \d+$/.exec(line);
    const loop = /^loop (\d+) (\d+)$/.exec(line);
    if (device) {
      const [, at, name = '', uuid = '', facts] = device;
      devices[Number(at)] = { uuid, name, steps: [], ...(facts ? { facts } : {}) };
    } else if (step) {
      const [, at, atMs, powerMw, util] = step.map(Number);
      devices[at ?? 0]?.steps.push({ atMs: atMs ?? 0, powerMw: powerMw ?? 0, util: util ?? 0 });
    } else if (loop) {
      const at = Number(loop[1]);
      const looped = devices[at];
      if (looped) devices[at] = { ...looped, loopMs: Number(loop[2]) };
    } else if (line === 'clock manual') clock = 'manual';
    else extra.push(line);
  }
  return { devices, extra, clock };
}

/** Exact energy from 0 to `ms`, µJ. */
function energyTo(device: Pick<PowerDevice, 'steps' | 'loopMs'>, ms: number): number {
  if (device.loopMs !== undefined) {
    const once = { steps: device.steps };
    const rounds = Math.floor(ms / device.loopMs);
    return rounds * energyTo(once, device.loopMs) + energyTo(once, ms % device.loopMs);
  }
  return device.steps.reduce((sum, step, at) => {
    const end = Math.min(ms, device.steps[at + 1]?.atMs ?? ms);
    return sum + Math.max(0, end - step.atMs) * step.powerMw;
  }, 0);
}

const UJ_PER_JOULE = 1_000_000;

/** Exact energy of a device between two times of its trace, J. */
export const truthJoules = (
  device: Pick<PowerDevice, 'steps' | 'loopMs'>,
  fromMs: number,
  toMs: number,
): number => (energyTo(device, toMs) - energyTo(device, fromMs)) / UJ_PER_JOULE;

/** What the stand-in's counter shows at `ms`, mJ: energy so far at the latest refresh, over what it began with. */
export function counterMj(device: PowerDevice, ms: number): number {
  const fact = (name: string, fallback: number) =>
    Number(new RegExp(`\\b${name}=(\\d+)`).exec(device.facts ?? '')?.[1] ?? fallback);
  const updateMs = fact('update_ms', 100);
  return fact('energy0_mj', 0) + Math.floor(energyTo(device, ms - (ms % updateMs)) / 1_000);
}
