#!/usr/bin/env bash
# Builds one site with the default host and with the Statiq host and compares every byte: a digest's folder as the
# argument, else the small one of the tests. Where Statiq.Web cannot be restored it says so and passes.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
input="$(cd "${1:-$root/tests/StaticDigest.Tests/Fixtures/Sites/tiny}" && pwd)"

if ! dotnet restore "$here/StaticDigest.Statiq.csproj"; then
  echo "::notice title=The Statiq host was not compared::Statiq.Web could not be restored here."
  exit 0
fi

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
arguments=(build --input "$input" --theme "$root/theme" --site-url https://example.org/digest/)
dotnet run -c Release --project "$root/src/StaticDigest.Cli" -- "${arguments[@]}" --output "$work/default"
dotnet run -c Release --project "$here" -- "${arguments[@]}" --output "$work/statiq"
# The default host's own record; Statiq keeps its record in its cache folder.
rm -rf "$work/default/.staticdigest"
diff -r "$work/default" "$work/statiq"
echo "Both hosts wrote the same $(find "$work/default" -type f | wc -l) files."
