// Whether a URL leads to an address that only the machine's own link and its cloud's fabric can answer.
// 169.254.0.0/16 is link-local (RFC 3927); 100.100.100.200 is the one address that Alibaba Cloud uses instead.

export const isLinkLocal = (url: string): boolean =>
  URL.canParse(url) && /^http:\/\/(?:169\.254\.\d+\.\d+|100\.100\.100\.200)$/.test(plainOrigin(new URL(url)));

/** Without the port, which a container's endpoint may have. */
const plainOrigin = ({ protocol, hostname }: URL): string => `${protocol}//${hostname}`;
