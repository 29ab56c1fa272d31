// A real CPU workload: trains a small linear model by gradient descent on synthetic rows; the argument is the number of epochs.
// Deterministic, so two runs with the same number of epochs do the same work.

const ROWS = 20_000;
const FEATURES = 64;
const RATE = 0.01;
/** Multiplier and increment of a 32-bit linear congruential generator (Numerical Recipes, 2nd edition, 7.1). */
const LCG = { multiplier: 1_664_525, increment: 1_013_904_223 };

const epochs = Number(process.argv[2] ?? 100);
if (!Number.isInteger(epochs) || epochs < 1) {
  console.error('Usage: node workload.js EPOCHS');
  process.exit(2);
}

let seed = 1;
const random = () => {
  seed = (Math.imul(seed, LCG.multiplier) + LCG.increment) >>> 0;
  return seed / 2 ** 32 - 0.5;
};

const inputs = Float64Array.from({ length: ROWS * FEATURES }, random);
const truth = Float64Array.from({ length: FEATURES }, random);
const targets = new Float64Array(ROWS);
for (let row = 0; row < ROWS; row++) targets[row] = dot(row, truth);

function dot(row, weights) {
  let total = 0;
  for (let feature = 0; feature < FEATURES; feature++)
    total += inputs[row * FEATURES + feature] * weights[feature];
  return total;
}

const weights = new Float64Array(FEATURES);
for (let epoch = 1; epoch <= epochs; epoch++) {
  let loss = 0;
  for (let row = 0; row < ROWS; row++) {
    const error = dot(row, weights) - targets[row];
    loss += error * error;
    for (let feature = 0; feature < FEATURES; feature++) {
      weights[feature] -= RATE * error * inputs[row * FEATURES + feature];
    }
  }
  if (epoch % 100 === 0 || epoch === epochs)
    console.log(`epoch ${epoch}/${epochs} loss ${(loss / ROWS).toExponential(3)}`);
}
