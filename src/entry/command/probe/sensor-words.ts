// Every source of figures in people's words, one row each: sensors by the name their column gives, models by the receipt's.

/** By `Column.source`. */
export const SENSOR_WORDS: Readonly<Record<string, string>> = {
  'nvml:total-energy': 'NVML energy counter',
  'nvml:module-energy': 'NVML energy counter of the module: GPU, CPU, memory',
  'nvml:185': 'NVML power, mean of 1 s',
  'nvml:186': 'NVML power, instants at 5 Hz',
  'nvml:samples': "NVML power, the driver's own samples",
  'nvml:power-usage': 'NVML power',
  'nvidia-smi:power.draw': 'nvidia-smi, power once a second',
  'amdgpu:gpu-metrics': 'amdgpu energy accumulator',
  'amdgpu:hwmon-average': 'amdgpu power, averaged',
  'amdgpu:hwmon-input': 'amdgpu power, instants',
  'intel-gpu:hwmon': 'Intel GPU energy counter',
  powercap: 'RAPL energy counter',
  'hwmon:grace': 'Grace power sensor',
  'hwmon:module': 'power sensor of the Grace module',
  'hwmon:acpi': 'ACPI power meter',
  'hwmon:ina3221': 'rail sensors of the board (INA3221)',
  'exporter:dcgm': 'DCGM exporter',
  'exporter:kepler': 'Kepler exporter',
};

/** By the `source` of a receipt's component. `{cpu}` is the processor's name. */
export const MODEL_WORDS: Readonly<Record<string, string>> = {
  'gpu-model': 'utilisation × power limit',
  'gpu-limit': 'half of the power limit',
  'cpu-model': '{cpu} curve',
  'cpu-family-curve': 'curve of servers of the {cpu} family, memory inside',
  'cpu-generic-curve': 'curve of an average server, memory inside',
  'cpu-assumed': 'half load',
};
