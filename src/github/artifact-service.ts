// Whether a server has the artifact service at all: GitHub Enterprise Server has not.

/** By GITHUB_SERVER_URL, after the official client's own rule: github.com, GHE.com, and `*.localhost`. */
export function hasArtifactService(serverUrl: string): boolean {
  const host = new URL(serverUrl).hostname.toUpperCase();
  return host === 'GITHUB.COM' || host.endsWith('.GHE.COM') || host.endsWith('.LOCALHOST');
}
