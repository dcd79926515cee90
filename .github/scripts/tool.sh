#!/usr/bin/env bash
# Packs the program as a .NET tool, installs it from that package into a folder of its own, and builds a new digest with it.
# Arguments go to the packing: --no-build.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
dotnet pack src/StaticDigest.Cli -c "${CONFIGURATION:-Release}" -o "$work/packages" "$@"
# Only this folder is asked, so that it is this package and no published one.
printf '<configuration><packageSources><clear /><add key="here" value="%s" /></packageSources></configuration>\n' "$work/packages" > "$work/nuget.config"
dotnet tool install StaticDigest.Tool --tool-path "$work/tool" --configfile "$work/nuget.config"
"$work/tool/staticdigest" new "$work/digest" --engine someone/digest
cp -r tests/StaticDigest.Tests/Fixtures/Sites/tiny/listings "$work/digest/input/"
cd "$work/digest"
"$work/tool/staticdigest" --site-url https://example.org/digest/
[ -f output/index.html ] && echo "The installed tool built a site."
