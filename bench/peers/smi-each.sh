# A shell sampler as people write it first: one nvidia-smi per sample, once a second.
while :; do
  nvidia-smi --query-gpu=power.draw --format=csv,noheader,nounits
  sleep 1
done
