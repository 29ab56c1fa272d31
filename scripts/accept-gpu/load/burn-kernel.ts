// The kernel of the load: multiply-adds that keep every arithmetic unit busy and touch no memory, as text for the driver's compiler.
// PTX ISA 6.0, target sm_50: drivers translate it for every later GPU (PTX ISA, "Target architecture"). No parameters:
// the number of rounds is a variable of the module, so that no pointer to a pointer has to be handed over.

export const KERNEL_NAME = 'burn';
export const ROUNDS_NAME = 'rounds';
export const THREADS_PER_BLOCK = 256;

/** Independent chains, so that the latency of one multiply-add is hidden behind the others. */
const CHAINS = 8;
/** Close to 1 from below, and a small step: the value stays finite and normal for ever. */
const FACTOR = '0f3F7FF972';
const STEP = '0f3A83126F';
/** Infinity, which no chain reaches: the store that keeps the compiler from dropping the work never happens. */
const NEVER = '0f7F800000';

const chains = Array.from({ length: CHAINS }, (_, at) => `%f${at}`);
const lines = (of: (register: string) => string): string => chains.map(of).join('\n  ');

export const BURN_KERNEL = `.version 6.0
.target sm_50
.address_size 64

.visible .global .align 4 .u32 ${ROUNDS_NAME};
.visible .global .align 4 .f32 sink;

.visible .entry ${KERNEL_NAME}()
{
  .reg .pred %p<3>;
  .reg .b32 %r<4>;
  .reg .f32 %f<${CHAINS + 2}>;

  ld.global.u32 %r1, [${ROUNDS_NAME}];
  mov.u32 %r2, %tid.x;
  cvt.rn.f32.u32 %f${CHAINS}, %r2;
  ${lines((register) => `mov.f32 ${register}, %f${CHAINS};`)}
ROUND:
  ${lines((register) => `fma.rn.f32 ${register}, ${register}, ${FACTOR}, ${STEP};`)}
  add.u32 %r1, %r1, -1;
  setp.ne.u32 %p1, %r1, 0;
  @%p1 bra ROUND;

  mov.f32 %f${CHAINS + 1}, %f0;
  ${chains
    .slice(1)
    .map((register) => `add.f32 %f${CHAINS + 1}, %f${CHAINS + 1}, ${register};`)
    .join('\n  ')}
  setp.eq.f32 %p2, %f${CHAINS + 1}, ${NEVER};
  @%p2 st.global.f32 [sink], %f${CHAINS + 1};
  ret;
}
`;
