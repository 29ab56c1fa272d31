// What a brief measurement says about this machine's meters, for the doctor's page.
import { cleanCpuName } from '../../../account/energy/model/cpu-name.ts';
import type { Receipt } from '../../../account/receipt/receipt.ts';
import type { Absence } from '../../../measure/trace/domain.ts';
import { boundaryRow } from '../../../report/boundary.ts';
import type { ProbeModel } from '../../../report/probe.ts';
import { bestFix } from './best-fix.ts';
import { factsOf } from './facts.ts';
import { absencesOf, type Findings } from './findings.ts';
import { remedyFor } from './fixes.ts';
import { type Components, INSIDE_MODULE, measuredShare } from './measured-share.ts';
import { powerNow } from './power-now.ts';
import { presentComponents } from './present-components.ts';
import { familyOf } from './sensor-family.ts';
import { sourceRows } from './source-rows.ts';
import { toldRefusals } from './told-refusals.ts';

export function probeModel(findings: Findings, host: string): ProbeModel {
  const { receipt, user, situation } = findings;
  const { components } = receipt.energy;
  const absences = absencesOf(findings);
  const fix = bestFix({ absences, components, situation, user });
  // Not said twice: what the printed fix answers, and what a row of the table has told and nothing can be done about.
  const told = presentComponents(components).flatMap(([name]) => toldRefusals(name, findings));
  const left = absences.filter((absence) => {
    const remedy = remedyFor(absence, situation);
    const isTold =
      told.some(({ source }) => source === absence.source) ||
      // Hidden GPUs are a fact of their own.
      (absence.code === 'hidden' && absence.source.endsWith(':visible'));
    return remedy === null ? !isTold : remedy !== fix?.remedy;
  });
  return {
    machine: [host, ...hardware(receipt), `user "${user}"`],
    sources: sourceRows(findings),
    boundary: boundaryRow(receipt.energy),
    now: powerNow(findings),
    measured: measuredShare(components),
    fix: fix?.told ?? null,
    facts: factsOf(findings),
    refused: grouped(left.filter((absence) => !isMissingKind(absence) && absence.code !== 'duplicate')),
    countedOnce: left.filter(({ code }) => code === 'duplicate').map(({ source }) => source),
    notHere: [
      ...new Set(
        left.filter((absence) => isMissed(absence, components)).map(({ source }) => familyOf(source).name),
      ),
    ],
  };
}

/** A sensor of a kind that the machine does not have is named once, without its hint. */
const isMissingKind = ({ source, code }: Absence): boolean =>
  code === 'absent' && familyOf(source).component !== null;

/** Where another sensor sees the same, nobody looks for it. */
function isMissed(absence: Absence, components: Components): boolean {
  const { component } = familyOf(absence.source);
  if (!isMissingKind(absence) || component === null) return false;
  return !components[component] && !(components.module && INSIDE_MODULE.includes(component));
}

/** Sources that were refused for one reason stand on one line. */
function grouped(absences: readonly Absence[]): ProbeModel['refused'] {
  const byReason = new Map<string, { sources: string[]; code: string; hint: string }>();
  for (const { source, code, hint } of absences) {
    const group = byReason.get(`${code} ${hint}`) ?? { sources: [], code, hint };
    if (!group.sources.includes(source)) group.sources.push(source);
    byReason.set(`${code} ${hint}`, group);
  }
  return [...byReason.values()].map(({ sources, code, hint }) => ({
    source: sources.join(', '),
    code,
    hint,
  }));
}

function hardware({ machine }: Receipt): readonly string[] {
  const models = new Map<string, number>();
  for (const { model } of machine.gpus) models.set(model ?? 'GPU', (models.get(model ?? 'GPU') ?? 0) + 1);
  const { cpu, memory_gb: memory } = machine;
  return [
    ...[...models].map(([model, count]) => `${count} × ${model.replace(/^NVIDIA /, '')}`),
    ...(cpu.model === null ? [] : [`${cleanCpuName(cpu.model)}, ${threadsText(cpu.threads)}`]),
    ...(memory === null ? [] : [`${Math.round(memory)} GB`]),
  ];
}

const threadsText = (count: number | null): string => `${count ?? '?'} ${count === 1 ? 'thread' : 'threads'}`;
