#!/usr/bin/env bash
# Builds one site with the default host and with the Statiq host, and compares every byte: the site of the folder given,
# else the small golden site. Where Statiq's packages cannot be had, or are not wanted, this says so and passes.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
input="$(cd "${1:-$root/tests/StaticDigest.Tests/Fixtures/Sites/tiny}" && pwd)"
cd "$root"
project=src/StaticDigest.Statiq
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

skip() {
  echo "::notice title=The Statiq host was not compared::$1"
  exit 0
}

[ -d "$project" ] || skip "$project is not here."
if ! dotnet restore "$project" 2>&1 | tee "$work/restore"; then
  # Not to be found, not in this version, or no source answers; any other error is ours.
  grep -q 'error NU110[12]\|error NU1301' "$work/restore" && skip "Its packages could not be restored here."
  exit 1
fi

arguments=(build --input "$input" --theme "$PWD/theme" --site-url https://example.org/digest/ --now 2026-04-18T06:00:00Z)
dotnet run -c Release --project src/StaticDigest.Cli -- "${arguments[@]}" --output "$work/default"
dotnet run -c Release --project "$project" -- "${arguments[@]}" --output "$work/statiq"
# The default host's own record; Statiq keeps its record in artifacts/.
rm -rf "$work/default/.staticdigest"
diff -r "$work/default" "$work/statiq"
echo "Both hosts wrote the same $(find "$work/default" -type f | wc -l) files."
