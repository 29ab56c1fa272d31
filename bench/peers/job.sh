# The job that every tool watches: says when it began and ended, ns since the Unix epoch, and sleeps in between. SECONDS FOLDER
date +%s%N >"$2/began"
sleep "$1"
date +%s%N >"$2/ended"
