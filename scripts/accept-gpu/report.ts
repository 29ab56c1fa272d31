// The result as one JSON document and as a page for people. Schema `carbon-action/accept-gpu/1`:
// { schema, made_at, quick, gpu: { index, name, uuid }, load: null | why there was none,
//   parts: { <id>: { title, questions, state: "done" | "skipped" | "failed", seconds, figures | why } },
//   questions: { "<number>": { question, parts: [<id>], state: "measured" | "open" } } }
import type { PartOutcome } from './acceptance.ts';
import { QUESTIONS } from './questions.ts';

export interface Tested {
  readonly madeAt: Date;
  readonly quick: boolean;
  readonly gpu: { readonly index: number; readonly name: string; readonly uuid: string };
  readonly noLoad: string | null;
  readonly outcomes: readonly PartOutcome[];
}

export function documentOf({ madeAt, quick, gpu, noLoad, outcomes }: Tested) {
  return {
    schema: 'carbon-action/accept-gpu/1',
    made_at: madeAt.toISOString(),
    quick,
    gpu,
    load: noLoad,
    parts: Object.fromEntries(
      outcomes.map(({ part: { id, title, questions }, outcome, seconds }) => [
        id,
        {
          title,
          questions,
          state: outcome.state,
          seconds,
          ...(outcome.state === 'done' ? { figures: outcome.figures } : { why: outcome.why }),
        },
      ]),
    ),
    questions: Object.fromEntries(
      Object.entries(QUESTIONS).map(([number, question]) => {
        const parts = outcomes.filter(({ part }) => part.questions.includes(Number(number)));
        const measured = parts.filter(({ outcome }) => outcome.state === 'done');
        return [
          number,
          {
            question,
            parts: measured.map(({ part }) => part.id),
            state: measured.length > 0 ? 'measured' : 'open',
          },
        ];
      }),
    ),
  };
}

/** Markdown, readable at a terminal too. */
export function pageOf(tested: Tested): string {
  const { gpu, madeAt, quick, noLoad, outcomes } = tested;
  const { questions } = documentOf(tested);
  return [
    `# GPU acceptance: ${gpu.name}`,
    '',
    `GPU ${gpu.index}, ${madeAt.toISOString()}${quick ? ', quick run: figures are rough' : ''}.`,
    ...(noLoad === null ? [] : [`No load: ${noLoad}`]),
    '',
    ...outcomes.flatMap((outcome) => [...sectionOf(outcome), '']),
    '## Open questions',
    '',
    ...Object.entries(questions).map(
      ([number, { question, state, parts }]) =>
        `- ${number}. ${question}: ${state === 'open' ? 'still open' : `see ${parts.join(', ')}`}`,
    ),
    '',
  ].join('\n');
}

export function sectionOf({ part, outcome, seconds }: PartOutcome): readonly string[] {
  const lines = outcome.state === 'done' ? outcome.lines : [`${outcome.state}: ${outcome.why}`];
  return [`## ${part.title} (${part.id}, ${seconds.toFixed(1)} s)`, '', ...lines.map((line) => `- ${line}`)];
}
