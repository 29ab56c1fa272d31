# A shell sampler of the Eco-CI kind, written for the bench: utilisation of the host's CPUs once a second, mapped through a curve.
# proc(5); the curve's ends are an idle and a busy server of 93 and 330 W, concave in between. One line a second: `PERMILLE MILLIWATTS`.
watts_of() { # permille of utilisation
  if [ "$1" -lt 500 ]; then
    milliwatts=$((93000 + $1 * 300))
  else
    milliwatts=$((243000 + ($1 - 500) * 174))
  fi
}
read_stat() {
  read -r _ user nice system idle iowait irq softirq steal _ </proc/stat
  total=$((user + nice + system + idle + iowait + irq + softirq + steal))
  rest=$((idle + iowait))
}
read_stat
while :; do
  before=$total rested=$rest
  sleep 1
  read_stat
  [ "$total" -gt "$before" ] || continue
  permille=$((1000 - (rest - rested) * 1000 / (total - before)))
  watts_of "$permille"
  echo "$permille $milliwatts"
done
