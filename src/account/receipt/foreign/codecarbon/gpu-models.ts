// The GPUs of a CodeCarbon row, one name each: `2 x NVIDIA A100` is two, and unlike ones stand side by side without a separator.

/** Names end in digits (`HBM3`), so of a number behind one only the last digit is a count: ten of a second kind are rare. */
const ONE_KIND = /(\d{1,3}) x (.*?)(?=[1-9] x |$)/gs;

/** As many as `gpu_count` says. Names that do not come to that number are not told apart: every GPU then bears the whole text. */
export function gpuModels(count: number | null, text: string | null): readonly (string | null)[] {
  const wanted = count ?? 0;
  const models: string[] = [];
  for (const [, times, name = ''] of (text ?? '').matchAll(ONE_KIND)) {
    // Before they are made: a text may name more than there is memory for.
    if (models.length + Number(times) > wanted) return Array.from({ length: wanted }, () => text);
    for (let made = 0; made < Number(times); made++) models.push(name.trim());
  }
  return models.length === wanted ? models : Array.from({ length: wanted }, () => text);
}
