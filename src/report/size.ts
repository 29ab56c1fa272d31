// Picks the fullest rendering that GitHub accepts: stages from full to headline, each re-checked, none cut through markup.
// Limits: the comment body is refused above 65,536 characters or 262,144 bytes; both are kept with a margin.

const MAX_UTF16_UNITS = 60_000;
const MAX_BYTES = 190_000;

const encoder = new TextEncoder();

const fits = (text: string): boolean =>
  text.length <= MAX_UTF16_UNITS && encoder.encode(text).byteLength <= MAX_BYTES;

/** The first stage that fits. The last one must be bounded by its author: it is returned whatever its size. */
export function firstThatFits<Stage>(
  stages: readonly [Stage, ...Stage[]],
  render: (stage: Stage) => string,
): string {
  let text = '';
  for (const stage of stages) {
    text = render(stage);
    if (fits(text)) return text;
  }
  return text;
}
