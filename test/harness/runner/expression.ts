// Evaluates `${{ … }}` and `if:` with GitHub's own expression package, adding the runner's status functions.
// After actions/runner `PipelineTemplateEvaluator` and `Expressions/*Function.cs`.
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { JsonObject } from '../json.ts';

export type Status = 'success' | 'failure' | 'cancelled';

interface Scope {
  readonly contexts: JsonObject;
  readonly status: Status;
}

const STATUS_CALL = /\b(?:always|success|failure|cancelled)\s*\(/i;
/** Braces inside a quoted string do not end the expression; a quote is escaped by doubling it. */
const EXPRESSION = /\$\{\{((?:'(?:[^']|'')*'|[^'])*?)\}\}/g;

/** Replaces each `${{ … }}` of a text by its string form. */
export function evaluateText(text: string, scope: Scope): string {
  return text.replace(EXPRESSION, (_, source: string) => evaluate(source, scope).coerceString());
}

/** Whether a step runs. The runner asks for success where a condition calls no status function. */
export function evaluateCondition(condition: string, scope: Scope): boolean {
  const bare = condition.replace(/^\s*\$\{\{([\s\S]*)\}\}\s*$/, '$1').trim() || 'success()';
  const source = STATUS_CALL.test(bare) ? bare : `success() && (${bare})`;
  return evaluate(`(${source}) && true || false`, scope).coerceString() === 'true';
}

function evaluate(source: string, { contexts, status }: Scope): data.ExpressionData {
  const functions = [
    statusFunction('always', true),
    statusFunction('success', status === 'success'),
    statusFunction('failure', status === 'failure'),
    statusFunction('cancelled', status === 'cancelled'),
  ];
  const tree = new Parser(new Lexer(source).lex().tokens, Object.keys(contexts), functions).parse();
  const pairs = Object.entries(contexts).map(([key, value]) => ({
    key,
    value: JSON.parse(JSON.stringify(value), data.reviver),
  }));
  return new Evaluator(
    tree,
    new data.Dictionary(...pairs),
    new Map(functions.map((each) => [each.name, each])),
  ).evaluate();
}

function statusFunction(name: string, value: boolean) {
  return { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value) };
}
