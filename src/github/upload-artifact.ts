// One file as an artifact of this run, by the official client; a connection that breaks on the way is looked after here, since that
// client tries again only what a service has answered.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DefaultArtifactClient } from '@actions/artifact';
import { messageOf } from '../errors.ts';
import type { Uploaded } from './artifact-store.ts';

/** What the artifact service answers for a name that this run has used already. */
const TAKEN = /\(409\)/;

interface UploadFile {
  readonly fileName: string;
  readonly content: Uint8Array;
}

/** A connection that broke, which the official client does not try again: what was asked may have been done. */
const LOST = /ECONNRESET|EPIPE|ETIMEDOUT|socket hang up/;

/** Throws an Error with one sentence. */
export async function uploadArtifact(temporary: string, name: string, file: UploadFile): Promise<Uploaded> {
  try {
    return await uploadOnce(temporary, name, file);
  } catch (error) {
    if (!LOST.test(messageOf(error))) throw notUploaded(name, error);
  }
  try {
    const { artifacts } = await (await officialClient()).listArtifacts();
    const own = artifacts.find((artifact) => artifact.name === name);
    if (own !== undefined) return { id: own.id };
    const again = await uploadOnce(temporary, name, file);
    return again === 'taken' ? 'begun' : again;
  } catch (error) {
    throw notUploaded(name, error);
  }
}

const notUploaded = (name: string, error: unknown): Error =>
  new Error(`Uploading ${name} failed: ${messageOf(error)}`, { cause: error });

/** The official client is 1.8 MB of code, so it is loaded only here; it prints lines of its own. */
async function officialClient(): Promise<DefaultArtifactClient> {
  const artifact = await import('@actions/artifact');
  return new artifact.DefaultArtifactClient();
}

async function uploadOnce(
  temporary: string,
  name: string,
  file: UploadFile,
): Promise<{ readonly id: number } | 'taken'> {
  const client = await officialClient();
  const directory = await mkdtemp(join(temporary, 'carbon-artifact-'));
  try {
    const path = join(directory, file.fileName);
    await writeFile(path, file.content);
    const { id } = await client.uploadArtifact(name, [path], directory);
    if (id === undefined) throw new Error('the artifact service gave no id');
    return { id };
  } catch (error) {
    if (TAKEN.test(messageOf(error))) return 'taken';
    throw error;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
