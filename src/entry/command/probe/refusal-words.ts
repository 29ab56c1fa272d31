// Why a source was refused, in a few words that follow its name.
import type { AbsenceCode } from '../../../measure/trace/domain.ts';

const REFUSAL_WORDS: Readonly<Record<AbsenceCode, string>> = {
  absent: 'not offered here',
  'no-permission': 'present, not readable by "{user}"',
  masked: 'hidden by the container',
  'not-supported': 'not supported by the device',
  'no-library': 'library not found',
  'no-symbol': 'driver too old',
  'no-binding': 'native binding does not load',
  musl: 'needs glibc',
  'version-mismatch': 'driver updated but not reloaded',
  'driver-not-loaded': 'driver not loaded',
  lost: 'device lost',
  frozen: 'stands still',
  implausible: 'contradicts another sensor',
  duplicate: 'shows the same energy again',
  hidden: 'hidden',
  'read-failed': 'cannot be read',
  'too-large': 'too large to be held exactly',
  unknown: 'no reason given',
};

export const refusalText = (name: string, code: AbsenceCode, user: string): string =>
  `${name} ${REFUSAL_WORDS[code].replace('{user}', user)}`;
