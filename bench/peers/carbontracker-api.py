# Carbontracker as a library, of GPUs alone: one epoch around one command. COMMAND...
import subprocess
import sys

from carbontracker.tracker import CarbonTracker

tracker = CarbonTracker(epochs=1, components="gpu", log_dir="logs")
tracker.epoch_start()
code = subprocess.run(sys.argv[1:]).returncode
tracker.epoch_end()
tracker.stop()
sys.exit(code)
