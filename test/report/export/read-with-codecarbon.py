# Hands an exported file to CodeCarbon's own readers: its board's loader and summary, and its writer, which appends only to a file
# whose columns it knows as its own and renames any other. Usage: read-with-codecarbon.py FILE. Prints one JSON document.
import json
import os
import sys

import pandas as pd
from codecarbon import OfflineEmissionsTracker, __version__

path = os.path.abspath(sys.argv[1])
folder, name = os.path.split(path)
before = pd.read_csv(path)  # viz/carbonboard.py does no more
said = {"codecarbon": __version__, "rows": len(before), "columns": len(before.columns)}

try:
    from codecarbon.viz.data import Data
except ImportError:
    said["board"] = "not installed"
else:
    project = before.project_name.mode()[0]
    records = Data.get_project_data(before, project).data
    said["board"] = Data.get_project_summary(records)["total"]

for mode in ("append", "update"):
    tracker = OfflineEmissionsTracker(
        country_iso_code="FRA", project_name="own", output_dir=folder, output_file=name,
        on_csv_write=mode, log_level="critical", save_to_api=False, measure_power_secs=1,
    )
    tracker.start()
    tracker.stop()
    said[mode] = sum(1 for line in open(path)) - 1
said["renamed"] = [other for other in os.listdir(folder) if ".bak" in other]
print(json.dumps(said))
