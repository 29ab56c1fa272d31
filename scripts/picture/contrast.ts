// How well the lines of our chart stand out from GitHub's pages: contrast ratios by WCAG 2.2 (success criterion 1.4.11: at least 3 for graphics).

/** GitHub's page in its light and its dark theme, as in comment.css. */
const PAGES = { light: '#ffffff', dark: '#0d1117' } as const;
const LEAST = 3;

export interface Contrast {
  readonly colour: string;
  readonly page: keyof typeof PAGES;
  readonly ratio: number;
  readonly enough: boolean;
}

/** Of the colours that a golden summary's Mermaid block names. */
export function chartContrasts(summary: string): readonly Contrast[] {
  const palette = /"plotColorPalette": "([^"]+)"/.exec(summary)?.[1];
  if (palette === undefined) throw new Error('The golden summary names no chart colours.');
  return palette.split(', ').flatMap((colour) =>
    (['light', 'dark'] as const).map((page) => {
      const ratio = contrastOf(colour, PAGES[page]);
      return { colour, page, ratio, enough: ratio >= LEAST };
    }),
  );
}

/** Offset for flare in the definition of the contrast ratio. */
const FLARE = 0.05;

function contrastOf(a: string, b: string): number {
  const [dark, light] = [luminanceOf(a), luminanceOf(b)].sort((one, other) => one - other);
  return ((light ?? 0) + FLARE) / ((dark ?? 0) + FLARE);
}

const BYTE = 255;
const HEXADECIMAL = 16;
/** Weights of red, green and blue in the relative luminance of sRGB (WCAG 2.2, "relative luminance"). */
const WEIGHTS = [0.2126, 0.7152, 0.0722];

function luminanceOf(colour: string): number {
  const channels = colour.match(/[0-9a-f]{2}/gi) ?? [];
  const linear = channels.map((pair) => linearOf(Number.parseInt(pair, HEXADECIMAL) / BYTE));
  return linear.reduce((total, value, index) => total + value * (WEIGHTS[index] ?? 0), 0);
}

/** The sRGB transfer function, IEC 61966-2-1. */
const linearOf = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
