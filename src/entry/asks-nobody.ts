// Whether a provider of grid intensity answers out of what is at hand, without a socket.
import type { IntensityProvider } from '../account/grid/provider.ts';

const AT_HAND: ReadonlySet<string> = new Set(['embedded', 'constant']);

export const asksNobody = ({ name }: IntensityProvider): boolean => AT_HAND.has(name);
