// Whether GitHub would read a file: its own parser, schema and expressions (@actions/workflow-parser).
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import type { Source } from './source.ts';

export async function schemaErrors({ path, kind, text }: Source): Promise<readonly string[]> {
  const trace = new NoOperationTraceWriter();
  const file = { name: path, content: text };
  const { context, value } = kind === 'action' ? parseAction(file, trace) : parseWorkflow(file, trace);
  // Converting finds what no schema can: needs that lead nowhere, and the like; it reports into the same list.
  if (value !== undefined && kind !== 'action') await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}
