#!/bin/sh
# Measures every job of this runner, with no workflow edited: run by the runner before a job's first step.
# In the .env file of the runner: ACTIONS_RUNNER_HOOK_JOB_STARTED=/opt/carbon-action/hooks/job-started.sh
# A hook that fails, fails the job, and nothing limits its time: so it always ends with 0, and within 8 seconds.
# Needs the folders beside this one (dist, datasets), outside the runner's own directory.

here=$(dirname -- "$(readlink -f -- "$0")")

# The runner's own Node: <root>/externals beside <root>/bin/Runner.Worker, which is our parent or some steps above it.
# A runner that has updated itself has bin as a link to bin.VERSION (actions/runner, update.sh), and the kernel tells the latter.
pid=$PPID
root=
for _ in 1 2 3 4 5; do
  exe=$(readlink "/proc/$pid/exe" 2>/dev/null) || break
  case $exe in
  */bin/Runner.Worker | */bin.*/Runner.Worker)
    root=${exe%/bin*/Runner.Worker}
    break
    ;;
  esac
  # Field 4 of proc_pid_stat(5); the name before it may hold blanks and parentheses.
  pid=$(sed 's/.*) //' "/proc/$pid/stat" 2>/dev/null | cut -d' ' -f2)
done
node=
for version in node24 node20; do
  if [ -z "$node" ] && [ -n "$root" ] && [ -x "$root/externals/$version/bin/node" ]; then
    node=$root/externals/$version/bin/node
  fi
done
[ -n "$node" ] || node=$(command -v node) || node=

if [ -z "$node" ]; then
  echo 'carbon: Nothing is measured: no Node was found beside Runner.Worker or on the PATH.'
elif ! command -v timeout >/dev/null 2>&1; then
  echo 'carbon: Nothing is measured: the command "timeout" is missing, and a hook must not hang.'
else
  timeout -k 2 8 "$node" "$here/../dist/hook.js" started || case $? in
  124 | 137) echo 'carbon: The hook did not end in time.' ;;
  *) echo 'carbon: Nothing is measured. The hook itself failed; are dist/, datasets/, action.yml and package.json beside hooks/?' ;;
  esac
fi
exit 0
