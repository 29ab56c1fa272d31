// Packages that others bring along and we never call: each is replaced by a few lines that refuse to work, and stays out of dist/.
import type { Plugin } from 'rolldown';

interface LeftOut {
  readonly name: string;
  /** The functions that the importing package would call. */
  readonly members: readonly string[];
  readonly broughtBy: string;
  readonly why: string;
}

export const LEFT_OUT: readonly LeftOut[] = [
  {
    name: 'unzip-stream',
    members: ['Extract', 'Parse'],
    broughtBy: '@actions/artifact',
    why: 'unpacks downloads to the disk. We ask for the archive as it is and read one entry of it in memory. With it go 72 more packages, one of which (buffers 0.1.1) states no licence at all',
  },
  {
    name: 'tar-stream',
    members: ['pack'],
    broughtBy: 'archiver, through @actions/artifact',
    why: 'writes tar archives; artifacts are zip',
  },
  {
    name: 'readdir-glob',
    members: [],
    broughtBy: 'archiver, through @actions/artifact',
    why: 'finds files by pattern; we name the one file that is uploaded',
  },
  {
    name: 'glob',
    members: ['sync'],
    broughtBy: 'archiver-utils, through @actions/artifact',
    why: 'as above',
  },
];

const PREFIX = '\0left-out:';

export const leaveOut = (): Plugin => ({
  name: 'left-out',
  resolveId: (source) => (LEFT_OUT.some(({ name }) => name === source) ? `${PREFIX}${source}` : null),
  load(id) {
    const found = LEFT_OUT.find(({ name }) => id === `${PREFIX}${name}`);
    if (found === undefined) return null;
    const members = found.members.map((member) => `, ${member}: refuse`).join('');
    return `const refuse = () => { throw new Error(${JSON.stringify(`${found.name} is not part of this bundle`)}); };
module.exports = Object.assign(refuse, { default: refuse${members} });
`;
  },
});
