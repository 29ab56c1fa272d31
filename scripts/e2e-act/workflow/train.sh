# Tells the stand-in GPU to work, once the sampler has read it, and waits so many seconds.
if [ ! -e "$NVIDIA_STUB_TRACE.go" ]; then
  for _ in $(seq 100); do
    if sed -n '/"id":"GPU-/,$p' "$CARBON_STATE_DIR"/carbon-action-*/*/trace.ndjson 2>&- | grep -q '^{"k":"s"'; then break; fi
    sleep 0.05
  done
  touch "$NVIDIA_STUB_TRACE.go"
fi
sleep "$1"
