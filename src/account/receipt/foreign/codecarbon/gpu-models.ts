// The GPUs of a CodeCarbon row, one name each: `2 x NVIDIA A100` is two, and unlike ones stand side by side without a separator.

/** Names end in digits (`HBM3`), so of a number behind one only the last digit is a count: ten of a second kind are rare. */
const ONE_KIND = /(\d{1,3}) x (.*?)(?=[1-9] x |$)/gs;

/** As many as `gpu_count` says. Names that do not come to that number are not told apart: every GPU then bears the whole text. */
export function gpuModels(count: number | null, text: string | null): readonly (string | null)[] {
  const models = [...(text ?? '').matchAll(ONE_KIND)].flatMap(([, times, name = '']) =>
    Array.from({ length: Math.min(Number(times), count ?? 0) }, () => name.trim()),
  );
  return models.length === (count ?? 0) ? models : Array.from({ length: count ?? 0 }, () => text);
}
