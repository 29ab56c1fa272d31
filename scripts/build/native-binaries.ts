// Copies koffi's binaries for Linux x64 and arm64 (glibc) into dist/, each checked against the lock file and its ELF header.
// The arm64 package cannot be installed on an x64 machine in the ordinary way, so it is packed from the registry npm is set up for.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** e_machine values of the ELF specification. */
const TARGETS = [
  { arch: 'x64', machine: 62 },
  { arch: 'arm64', machine: 183 },
] as const;
const ELF_MAGIC = 0x7f454c46;
const CLASS_64 = 2;
const LITTLE_ENDIAN = 1;
const E_MACHINE_OFFSET = 18;

export async function copyNativeBinaries(root: string, directory: string): Promise<void> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  for (const { arch, machine } of TARGETS) {
    const name = `@koromix/koffi-linux-${arch}`;
    const locked = lock.packages[`node_modules/${name}`];
    const file = `linux_${arch}/koffi.node`;
    const binary = await locate({ root, name, file, version: locked.version, integrity: locked.integrity });
    const bytes = await readFile(binary);
    assertElf(bytes, machine, name);
    const target = join(directory, file);
    await mkdir(dirname(target), { recursive: true });
    await cp(binary, target);
  }
}

interface Wanted {
  readonly root: string;
  readonly name: string;
  readonly file: string;
  readonly version: string;
  readonly integrity: string;
}

/** The installed package where npm installed it (npm has checked its integrity), else an unpacked copy kept in .cache/. */
async function locate({ root, name, file, version, integrity }: Wanted): Promise<string> {
  const installed = join(root, 'node_modules', name, file);
  if (await readable(installed)) return installed;
  const cache = join(root, '.cache', 'native-packages', `${name.replace('/', '-')}-${version}`);
  const cached = join(cache, 'package', file);
  if (await readable(cached)) return cached;
  const temporary = await mkdtemp(join(tmpdir(), 'carbon-action-pack-'));
  try {
    const run = promisify(execFile);
    const { stdout } = await run('npm', ['pack', '--silent', `${name}@${version}`], { cwd: temporary });
    const archive = join(temporary, stdout.trim().split('\n').at(-1) ?? '');
    const actual = `sha512-${createHash('sha512')
      .update(await readFile(archive))
      .digest('base64')}`;
    if (actual !== integrity)
      throw new Error(`${name}@${version} has integrity ${actual}, the lock file says ${integrity}`);
    await mkdir(cache, { recursive: true });
    await run('tar', ['-xzf', archive, '-C', cache]);
    return cached;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

const readable = async (path: string): Promise<boolean> =>
  readFile(path).then(
    () => true,
    () => false,
  );

function assertElf(bytes: Buffer, machine: number, name: string): void {
  const good =
    bytes.readUInt32BE(0) === ELF_MAGIC &&
    bytes[4] === CLASS_64 &&
    bytes[5] === LITTLE_ENDIAN &&
    bytes.readUInt16LE(E_MACHINE_OFFSET) === machine;
  if (!good) throw new Error(`${name} does not hold a 64-bit little-endian ELF file for machine ${machine}`);
}
