#!/usr/bin/env bash
# Builds the small golden site with the default host and with the Statiq host, and compares every byte. Where Statiq's
# packages cannot be had, or are not wanted, this says so and passes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
project=src/StaticDigest.Statiq
if [ ! -d "$project" ] || ! dotnet restore "$project"; then
  echo "::notice title=The Statiq host was not compared::Its packages could not be restored here."
  exit 0
fi

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
arguments=(--input "$PWD/tests/StaticDigest.Tests/Fixtures/Sites/tiny" --theme "$PWD/theme" --site-url https://example.org/digest/ --now 2026-04-18T06:00:00Z)
dotnet run -c Release --project src/StaticDigest.Cli -- build "${arguments[@]}" --output "$work/default"
dotnet run -c Release --project "$project" -- "${arguments[@]}" --output "$work/statiq"
rm -rf "$work/default/.staticdigest" "$work/statiq/.staticdigest"
diff -r "$work/default" "$work/statiq"
echo "Both hosts wrote the same $(find "$work/default" -type f | wc -l) files."
