#!/usr/bin/env bash
# Compiles the program ahead of time for one system, tries it, and packs it: release-program.sh linux-x64 dist
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
rid="${1:?the system, such as linux-x64}" target="${2:?the folder for the archive}"
version="${GITHUB_REF_NAME:-v0.0.0}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
dotnet publish src/StaticDigest.Cli -c Release -r "$rid" -o "$work/out" -p:Version="${version#v}" -p:EngineRepository="${GITHUB_REPOSITORY:-}"
mkdir -p "$work/staticdigest" "$target"
cp LICENSE "$work/staticdigest/"
if [ -f "$work/out/StaticDigest.Cli.exe" ]; then
  cp "$work/out/StaticDigest.Cli.exe" "$work/staticdigest/staticdigest.exe"
  program="$work/staticdigest/staticdigest.exe"
else
  cp "$work/out/StaticDigest.Cli" "$work/staticdigest/staticdigest"
  program="$work/staticdigest/staticdigest"
fi
"$program" --input input --output "$work/site" --quiet
[ -f "$work/site/index.html" ]
# Skia and HarfBuzz, with which cards are painted.
find "$work/out" -maxdepth 1 \( -name '*SkiaSharp.*' -o -name '*HarfBuzzSharp.*' \) \( -name '*.so' -o -name '*.dylib' -o -name '*.dll' \) -exec cp {} "$work/staticdigest/" \;
tar -czf "$target/staticdigest-$version-$rid.tar.gz" -C "$work" staticdigest
