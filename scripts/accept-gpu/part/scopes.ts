// Which parts of the device each field can be asked of: the header and its prose disagree, so all four are tried.
import { done, type Part } from '../part.ts';

/** Energy 83 and 191, power 185 mean and 186 instant, limits 187 to 190 and 192 (nvml.h). */
const FIELDS = [83, 191, 185, 186, 187, 188, 189, 190, 192];
/** NVML_POWER_SCOPE_GPU, _MODULE, _MEMORY; 3 is told of in newer headers. */
const SCOPES = [0, 1, 2, 3];

export const scopes: Part = {
  id: 'scopes',
  title: 'Fields by scope: 0 GPU, 1 module, 2 memory, 3 GPU base',
  questions: [10],
  needsLoad: false,
  seconds: () => 2,
  run: async ({ raw, device }) => {
    // One call for each: a refused field must not spoil its neighbours.
    const answers = FIELDS.flatMap((field) =>
      SCOPES.flatMap((scope) => raw.fields(device(), [{ field, scope }])),
    );
    return done(
      { answers },
      FIELDS.map((field) => {
        const row = answers.filter((answer) => answer.field === field);
        return `field ${field}: ${row.map(({ scope, code, value }) => `${scope} ${code === 0 ? `= ${value}` : `code ${code}`}`).join(', ')}`;
      }),
    );
  },
};
