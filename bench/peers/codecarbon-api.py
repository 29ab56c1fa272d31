# CodeCarbon as a library: a tracker around one command. EVERY_SECONDS (or `default`) COMMAND...
import subprocess
import sys

from codecarbon import EmissionsTracker

every, command = sys.argv[1], sys.argv[2:]
beat = {} if every == "default" else {"measure_power_secs": float(every)}
tracker = EmissionsTracker(save_to_api=False, log_level="error", **beat)
tracker.start()
try:
    code = subprocess.run(command).returncode
finally:
    tracker.stop()
sys.exit(code)
